import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { sourceName } from '../../shared/source-name.ts'
import { ListPicture } from '../lists/list-picture.tsx'
import { formatDate } from '../ui/format-date.ts'
import type { SearchHit } from './service/messages.ts'
import { Snippet } from './snippet.tsx'

/** One article that was found, with the place where its text has the words. */
export function SearchHitItem({ hit: { article, snippet } }: { hit: SearchHit }) {
  const { i18n } = useTranslation()
  const published = formatDate(article.publishedTime, i18n.language)
  const facts = [article.siteName ?? sourceName(article.url), article.byline, published].filter(Boolean)
  return (
    <li className="article-item">
      <div className="article-item-text" lang={article.lang ?? undefined} dir={article.dir}>
        <Link className="article-item-title" href={`/article/${article.id}`}>
          {article.title}
        </Link>
        {snippet ? (
          <Snippet parts={snippet} />
        ) : (
          article.excerpt && <p className="article-item-excerpt">{article.excerpt}</p>
        )}
        <p className="article-item-facts">
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </div>
      {article.leadImageHash && <ListPicture hash={article.leadImageHash} />}
    </li>
  )
}
