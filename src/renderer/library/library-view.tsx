import { useTranslation } from 'react-i18next'
import { ReadingSettings } from '../appearance/reading-settings.tsx'
import { JobList } from '../saving/job-list.tsx'
import { SaveForm } from '../saving/save-form.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { useArticles } from '../store/live.ts'
import { useDocumentTitle } from '../ui/document-title.ts'
import { ArticleList } from './article-list.tsx'
import { EmptyLibrary } from './empty-library.tsx'

/** The first view: the field for a new address, what is on its way, and everything saved. */
export function LibraryView() {
  const { t } = useTranslation()
  const articles = useArticles()
  const { save, retry } = useSaving()
  useDocumentTitle(null)
  return (
    <div className="library">
      <header className="library-header">
        <p className="wordmark">{t('app.name')}</p>
        <SaveForm onSave={save} />
        <ReadingSettings />
      </header>
      <main className="library-main">
        <JobList onRetry={retry} />
        <div className="library-heading">
          <h1>{t('library.title')}</h1>
          {articles !== undefined && articles.length > 0 && (
            <p className="library-count">{t('library.count', { count: articles.length })}</p>
          )}
        </div>
        {articles === undefined ? (
          <p className="library-loading">{t('library.loading')}</p>
        ) : articles.length === 0 ? (
          <EmptyLibrary />
        ) : (
          <ArticleList articles={articles} />
        )}
      </main>
    </div>
  )
}
