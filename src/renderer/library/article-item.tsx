import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { sourceName } from '../../shared/source-name.ts'
import { ListPicture } from '../lists/list-picture.tsx'
import type { ListView } from '../lists/list-view.ts'
import type { ArticleRow } from '../store/schema.ts'
import { formatDate } from '../ui/format-date.ts'
import { ArticleBadges } from './article-badges.tsx'
import { BinnedActions } from './binned-actions.tsx'
import type { ListSelection } from './selection/use-selection.ts'

interface ArticleItemProps {
  /** Undefined while it is read. */
  article: ArticleRow | undefined
  tagNames: ReadonlyMap<string, string>
  /** By Tab. */
  isReachable: boolean
  isSelecting: boolean
  isChosen: boolean
  selection: ListSelection
  isBin: boolean
  view: ListView
}

/** One article in the list. Its text is in the article's own language and direction. */
export const ArticleItem = memo(function ArticleItem(props: ArticleItemProps) {
  const { article, isReachable, isSelecting, isChosen, selection, view } = props
  const { t } = useTranslation()
  if (!article) return <div className="article-item is-waiting" />
  const { id, title } = article

  const choose = (event: MouseEvent) => {
    if (event.shiftKey) selection.extendTo(id)
    else selection.toggle(id)
  }
  const onClick = (event: MouseEvent) => {
    if (!isSelecting && !event.shiftKey && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    choose(event)
  }
  return (
    <div className={isChosen ? 'article-item is-chosen' : 'article-item'}>
      {isSelecting && (
        <label className="article-item-box">
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('organise.select.one', { title })}
            tabIndex={isReachable ? 0 : -1}
            onChange={() => {}}
            onClick={choose}
          />
        </label>
      )}
      <div className="article-item-text" lang={article.lang ?? undefined} dir={article.dir}>
        <Link
          className="article-item-title"
          href={`/article/${id}`}
          tabIndex={isReachable ? 0 : -1}
          onClick={onClick}
        >
          {title}
        </Link>
        {article.excerpt && view !== 'compact' && <p className="article-item-excerpt">{article.excerpt}</p>}
        <Facts {...props} article={article} />
        {props.isBin && <BinnedActions article={article} />}
      </div>
      {article.leadImageHash && view !== 'compact' && <ListPicture hash={article.leadImageHash} />}
    </div>
  )
})

function Facts({ article, tagNames, isBin, view }: ArticleItemProps & { article: ArticleRow }) {
  const { t, i18n } = useTranslation()
  const published = formatDate(article.publishedTime, i18n.language)
  const minutes =
    article.readingMinutes > 0 ? t('library.readingTime', { count: article.readingMinutes }) : null
  const site = article.siteName ?? sourceName(article.url)
  // A line has room for what tells articles apart.
  const told = view === 'compact' ? [site, minutes] : [site, article.byline, published, minutes]
  const facts = told.filter((fact) => fact !== null && fact !== '')
  return (
    <div className="article-item-facts">
      <ArticleBadges article={article} isBin={isBin} />
      {facts.map((fact) => (
        <span key={fact}>
          <bdi>{fact}</bdi>
        </span>
      ))}
      {article.tagKeys.map((key) => (
        <span className="tag-chip" key={key}>
          <bdi>{tagNames.get(key) ?? key}</bdi>
        </span>
      ))}
    </div>
  )
}
