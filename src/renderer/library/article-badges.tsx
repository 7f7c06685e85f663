import { Archive, FileWarning, ImageOff, ScanSearch, Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { daysLeft } from '../store/bin-time.ts'
import { useTextDoubts } from '../store/missing-text.ts'
import type { ArticleRow } from '../store/schema.ts'

/** What stands out of an article among others: not read, begun, marked, put away, lacking something. */
export function ArticleBadges({ article, isBin }: { article: ArticleRow; isBin: boolean }) {
  const { t, i18n } = useTranslation()
  const { progress, readAt, deletedAt, missingImages } = article
  const { isLacking, isDoubtful } = useTextDoubts(article.id)
  const isBegun = readAt === null && progress > 0
  const percent = Math.max(1, Math.round(progress * 100))
  return (
    <>
      {readAt === null && !isBegun && (
        <span className="badge badge-unread" lang={i18n.language}>
          <span className="badge-words">{t('organise.badges.unread')}</span>
        </span>
      )}
      {isBegun && (
        // In the direction of the window's language: a percentage falls apart in one that runs from right to left.
        <span className="badge" lang={i18n.language} dir={i18n.dir()}>
          <progress className="badge-progress" max={100} value={percent} aria-hidden />
          {t('organise.badges.progress', { percent })}
        </span>
      )}
      {article.favouriteAt !== null && (
        <span className="badge badge-favourite" lang={i18n.language}>
          <Star aria-hidden />
          <span className="badge-words">{t('organise.badges.favourite')}</span>
        </span>
      )}
      {article.archivedAt !== null && (
        <span className="badge" lang={i18n.language}>
          <Archive aria-hidden />
          <span className="badge-words">{t('organise.badges.archived')}</span>
        </span>
      )}
      {isLacking && (
        <span className="badge badge-missing" lang={i18n.language}>
          <FileWarning aria-hidden />
          {t('library.missingText')}
        </span>
      )}
      {missingImages > 0 && (
        <span className="badge badge-missing" lang={i18n.language}>
          <ImageOff aria-hidden />
          {t('library.missingImages', { count: missingImages })}
        </span>
      )}
      {isDoubtful && !isLacking && (
        <Link className="badge badge-doubtful" href={`/article/${article.id}/cleaned`} lang={i18n.language}>
          <ScanSearch aria-hidden />
          {t('library.doubtful')}
        </Link>
      )}
      {isBin && deletedAt !== null && (
        <span className="badge" lang={i18n.language}>
          {t('organise.badges.daysLeft', { count: daysLeft(deletedAt, Date.now()) })}
        </span>
      )}
    </>
  )
}
