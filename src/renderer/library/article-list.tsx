import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { lastOpenedArticle } from '../reader/last-opened.ts'
import type { ArticleRow } from '../store/schema.ts'
import { ArticleItem } from './article-item.tsx'

export function ArticleList({ articles }: { articles: readonly ArticleRow[] }) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)

  // Back from an article, the keyboard stands where it left the list.
  useEffect(() => {
    const id = lastOpenedArticle.take()
    if (id === null) return
    const link = list.current?.querySelector<HTMLAnchorElement>(`a[href="#/article/${CSS.escape(id)}"]`)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'nearest' })
  }, [])

  return (
    <ul className="article-list" aria-label={t('library.title')} ref={list}>
      {articles.map((article) => (
        <ArticleItem key={article.id} article={article} />
      ))}
    </ul>
  )
}
