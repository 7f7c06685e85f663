import { ImageOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { displayHost } from '../../shared/address.ts'
import { useImage } from '../store/live.ts'
import type { ArticleRow } from '../store/schema.ts'
import { formatDate } from '../ui/format-date.ts'
import { useObjectUrl } from '../ui/object-url.ts'

/** One article in the list. Its text is in the article's own language and direction. */
export function ArticleItem({ article }: { article: ArticleRow }) {
  const { t, i18n } = useTranslation()
  const picture = useObjectUrl(useImage(article.leadImageHash)?.blob)
  const published = formatDate(article.publishedTime, i18n.language)
  const minutes =
    article.readingMinutes > 0 ? t('library.readingTime', { count: article.readingMinutes }) : null
  const facts = [article.siteName ?? displayHost(article.url), article.byline, published, minutes].filter(
    Boolean,
  )
  return (
    <li className="article-item">
      <div className="article-item-text" lang={article.lang ?? undefined} dir={article.dir}>
        <Link className="article-item-title" href={`/article/${article.id}`}>
          {article.title}
        </Link>
        {article.excerpt && <p className="article-item-excerpt">{article.excerpt}</p>}
        <p className="article-item-facts">
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
          {article.missingImages > 0 && (
            <span className="badge-missing" lang={i18n.language}>
              <ImageOff aria-hidden />
              {t('library.missingImages', { count: article.missingImages })}
            </span>
          )}
        </p>
      </div>
      {picture && <img className="article-item-picture" src={picture} alt="" />}
    </li>
  )
}
