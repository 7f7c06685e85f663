import { useTranslation } from 'react-i18next'
import { BackBar } from '../../ui/back-bar.tsx'
import { useDocumentTitle } from '../../ui/document-title.ts'
import { AutomaticBackups } from './automatic-backups.tsx'
import { BackUp } from './back-up.tsx'
import { Restore } from './restore.tsx'
import { Space } from './space.tsx'

/** Where the library lies, how much room it has, and how to have it twice. */
export function StorageView() {
  const { t } = useTranslation()
  useDocumentTitle(t('backup.title'))
  return (
    <div className="storage">
      <BackBar to="/" label={t('reader.back')} />
      <main className="storage-main">
        <h1>{t('backup.title')}</h1>
        <Space />
        <BackUp />
        <Restore />
        <AutomaticBackups />
      </main>
    </div>
  )
}
