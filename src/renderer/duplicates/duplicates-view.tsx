import { Copy } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LibraryFrame } from '../library/library-frame.tsx'
import { lastList } from '../lists/last-list.ts'
import { useDocumentTitle } from '../ui/document-title.ts'
import { DuplicateGroupView } from './duplicate-group.tsx'
import { useDuplicates } from './use-duplicates.ts'

/** Articles that are saved twice, copies side by side, one of each to be kept. */
export function DuplicatesView() {
  const { t } = useTranslation()
  const { search, lookAgain } = useDuplicates()
  useDocumentTitle(t('organise.duplicates.title'))
  useEffect(() => lastList.set('/duplicates'), [])
  return (
    <LibraryFrame>
      <div className="library-heading">
        <div className="library-heading-text">
          <h1>{t('organise.duplicates.title')}</h1>
          {search.state === 'found' && search.groups.length > 0 && (
            <p className="library-count">{t('organise.duplicates.found', { count: search.groups.length })}</p>
          )}
        </div>
      </div>
      {search.state === 'looking' ? (
        <p className="library-loading" role="status">
          {t('organise.duplicates.looking', { done: search.done, total: search.total })}
        </p>
      ) : search.groups.length === 0 ? (
        <section className="empty">
          <Copy aria-hidden />
          <h2>{t('organise.duplicates.none.title')}</h2>
          <p>{t('organise.duplicates.none.body')}</p>
        </section>
      ) : (
        <>
          <p className="duplicates-lead">{t('organise.duplicates.lead')}</p>
          {search.groups.map((group) => (
            <DuplicateGroupView group={group} onMerged={lookAgain} key={group.articles[0]?.id} />
          ))}
        </>
      )}
    </LibraryFrame>
  )
}
