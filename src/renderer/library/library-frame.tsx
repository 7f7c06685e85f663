import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReadingSettings } from '../appearance/reading-settings.tsx'
import { StorageButton } from '../backup/view/storage-button.tsx'
import { ImportButton } from '../saving/intake/import-button.tsx'
import { useIntake } from '../saving/intake/use-intake.ts'
import { usePaste } from '../saving/intake/use-paste.ts'
import { QueuePanel } from '../saving/queue-panel.tsx'
import { SaveForm } from '../saving/save-form.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { Sidebar } from '../sidebar/sidebar.tsx'
import { SidebarDrawer } from '../sidebar/sidebar-drawer.tsx'
import { useListCounts } from '../store/use-keys.ts'
import { useMediaQuery } from '../ui/media-query.ts'

/** What stands around every list: the field for a new address, the lists, and what is on its way. */
export function LibraryFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const isWide = useMediaQuery('(min-width: 56rem)')
  const counts = useListCounts()
  const { save, takeAll } = useIntake()
  usePaste()
  return (
    <div className="library">
      <header className="library-header">
        {!isWide && <SidebarDrawer />}
        <p className="wordmark">{t('app.name')}</p>
        <SaveForm onSave={save} onPasteMany={takeAll} />
        <SearchBox />
        <ImportButton />
        <ReadingSettings />
        <StorageButton articles={counts?.library ?? 0} />
      </header>
      <div className="library-frame">
        {isWide && <Sidebar />}
        <main className="library-main">
          <QueuePanel />
          {children}
        </main>
      </div>
    </div>
  )
}
