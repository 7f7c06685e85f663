import { useTranslation } from 'react-i18next'
import { BackBar } from '../ui/back-bar.tsx'
import { useDocumentTitle } from '../ui/document-title.ts'
import { Upkeep } from './upkeep.tsx'

/** A view of its own for looking after the library. */
export function UpkeepView() {
  const { t } = useTranslation()
  useDocumentTitle(t('upkeep.title'))
  return (
    <div className="upkeep">
      <BackBar to="/" label={t('reader.back')} />
      <main className="versions-main">
        <h1>{t('upkeep.title')}</h1>
        <Upkeep />
      </main>
    </div>
  )
}
