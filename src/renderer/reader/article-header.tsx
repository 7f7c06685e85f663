import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { displayHost, withoutTracking } from '../../shared/address.ts'
import { fileNameOf } from '../../shared/file-address.ts'
import type { ArticleRow } from '../store/schema.ts'
import { formatDate } from '../ui/format-date.ts'
import { ArticleLabels } from './article-labels.tsx'

/**
 * Title, who wrote it, where and when, and whether all of it is on this computer.
 *
 * @param props.isWhole no text of it is known to be missing
 */
export function ArticleHeader({ article, isWhole }: { article: ArticleRow; isWhole: boolean }) {
  const { t, i18n } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const { language } = i18n
  const published = formatDate(article.publishedTime, language)
  const modified = formatDate(article.modifiedTime, language)
  const saved = formatDate(new Date(article.savedAt).toISOString(), language) ?? ''
  const host = displayHost(article.url)
  const address = withoutTracking(article.url)
  const fileName = fileNameOf(article.url)

  // A screen reader begins with the article, not with the toolbar it came through.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each article that is opened takes the focus once
  useEffect(() => heading.current?.focus({ preventScroll: true }), [article.id])

  return (
    <header className="article-header">
      <p className="article-site">
        {fileName === null ? (
          <a href={address} target="_blank" rel="noopener noreferrer" title={t('reader.original')}>
            {article.siteName ?? host}
          </a>
        ) : (
          <bdi lang={language}>{t('reader.fromFile', { file: fileName })}</bdi>
        )}
      </p>
      <h1 id="article-title" tabIndex={-1} ref={heading}>
        {article.title}
      </h1>
      {article.byline && <p className="article-byline">{article.byline}</p>}
      <ul className="article-facts" lang={language}>
        {published && <Fact>{t('reader.published', { date: published })}</Fact>}
        {modified && modified !== published && <Fact>{t('reader.modified', { date: modified })}</Fact>}
        {article.readingMinutes > 0 && (
          <Fact on="screen">{t('library.readingTime', { count: article.readingMinutes })}</Fact>
        )}
        {isWhole && article.missingImages === 0 && (
          <Fact on="screen" icon={<Check aria-hidden />}>
            {t('reader.offline')}
          </Fact>
        )}
        <Fact on="paper">
          {fileName === null
            ? t('reader.printedFrom', { address, date: saved })
            : t('reader.printedFromFile', { file: fileName, date: saved })}
        </Fact>
      </ul>
      <ArticleLabels article={article} />
    </header>
  )
}

/** Isolated, since Recto's own words keep their direction in an article that runs the other way. */
function Fact({ children, icon, on }: { children: string; icon?: ReactNode; on?: 'screen' | 'paper' }) {
  const className = on === 'screen' ? 'screen-only' : on === 'paper' ? 'print-only article-source' : undefined
  return (
    <li className={className}>
      {icon}
      <bdi>{children}</bdi>
    </li>
  )
}
