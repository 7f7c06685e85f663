import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ArticleBadges } from '../library/article-badges.tsx'
import { useUndoable } from '../organise/use-undoable.ts'
import { useTagNames } from '../store/live-lists.ts'
import { keepOneOf } from '../store/merge-duplicates.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { formatDate } from '../ui/format-date.ts'
import type { DuplicateGroup } from './group-duplicates.ts'

/** Copies of one article. @param onMerged told when one was kept or could not be, and when that was taken back */
export function DuplicateGroupView({ group, onMerged }: { group: DuplicateGroup; onMerged: () => void }) {
  const { t } = useTranslation()
  const undoable = useUndoable()
  const { reason, articles } = group
  const keep = ({ id, title }: ArticleRow) => {
    const others = articles.filter((other) => other.id !== id).map((other) => other.id)
    void undoable(
      async () => {
        // Where it fails, what stands here is no longer what is there.
        const undo = await keepOneOf(id, others, Date.now()).finally(onMerged)
        return () => undo().then(onMerged)
      },
      t('organise.done.merged', { title, count: others.length }),
    )
  }
  return (
    <section className="duplicate-group">
      <h2>{t(`organise.duplicates.reason.${reason}`)}</h2>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <Copy article={article} onKeep={() => keep(article)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Copy({ article, onKeep }: { article: ArticleRow; onKeep: () => void }) {
  const { t, i18n } = useTranslation()
  const tagNames = useTagNames()
  const { id, title, url, byline, wordCount, tagKeys } = article
  const date = formatDate(new Date(article.savedAt).toISOString(), i18n.language) ?? ''
  return (
    <article className="duplicate" aria-label={title}>
      <Link
        className="duplicate-title"
        href={`/article/${id}`}
        lang={article.lang ?? undefined}
        dir={article.dir}
      >
        {title}
      </Link>
      <p className="duplicate-address" dir="ltr">
        {url}
      </p>
      <div className="article-item-facts">
        <ArticleBadges article={article} isBin={false} />
        {byline && <bdi>{byline}</bdi>}
        <span>{t('organise.duplicates.words', { count: wordCount })}</span>
        <span>{t('organise.duplicates.saved', { date })}</span>
        {tagKeys.map((key) => (
          <span className="tag-chip" key={key}>
            <bdi>{tagNames.get(key) ?? key}</bdi>
          </span>
        ))}
      </div>
      <Button label={t('organise.duplicates.keepOne', { title, date })} onPress={onKeep}>
        {t('organise.duplicates.keep')}
      </Button>
    </article>
  )
}
