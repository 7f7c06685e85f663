import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { RectoError, toFailure } from '../shared/errors/recto-error.ts'
import { createI18n } from '../shared/i18n.ts'
import { App } from './app/app.tsx'
import { ErrorBoundary } from './app/error-boundary.tsx'
import { StartupFailure } from './app/startup-failure.tsx'
import { loadViewsAhead } from './app/views.ts'
import { applyAppearance } from './appearance/appearance.ts'
import { runAutomaticBackups } from './backup/automatic/run-automatic.ts'
import { rememberHostKey } from './client/host-key.ts'
import { isDesktop } from './client/is-desktop.ts'
import { english } from './language/catalogue.ts'
import { followLanguage } from './language/language.ts'
import { Speak } from './language/speak.tsx'
import { runQueueHere } from './saving/queue/run-queue.ts'
import { startSearch } from './search/service/search-library.ts'
import { keepWindowOffline } from './service-worker/keep-window-offline.ts'
import { startShortcuts } from './shortcuts/start-shortcuts.ts'
import { openLibrary } from './store/open-library.ts'
import { tellFailure } from './ui/tell-failure.ts'
import { tidyBin } from './upkeep/tidy-bin.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/components.css'
import './shortcuts/shortcuts.css'
import './palette/palette.css'
import './saving/saving.css'
import './organise/organise.css'
import './sidebar/sidebar.css'
import './library/library.css'
import './library/list-views.css'
import './duplicates/duplicates.css'
import './search/search.css'
import './reader/reader.css'
import './reader/outline/outline.css'
import './reader/layout/pages.css'
import './reader/layout/vertical.css'
import './reader/focus/focus.css'
import './listen/listen.css'
import './reader/footnotes/footnotes.css'
import './reader/find/find.css'
import './reader/icon-button.css'
import './reader/pictures/pictures.css'
import './reader/wide-parts/wide-parts.css'
import './reader/code/code.css'
import './reader/article-kinds.css'
import './appearance/appearance.css'
import './upkeep/upkeep.css'
import './versions/versions.css'
import './backup/view/storage.css'
import './reader/print.css'
import './ui/high-contrast.css'

// zod would compile its schemas with `new Function`, which the content security policy refuses.
z.config({ jitless: true })

applyAppearance()
rememberHostKey()

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
const root = createRoot(container)
const i18n = createI18n('en', { en: english })
const show = (view: React.ReactNode) =>
  root.render(
    <StrictMode>
      <Speak instance={i18n}>{view}</Speak>
    </StrictMode>,
  )
const showFailure = (thrown: unknown) => show(<StartupFailure failure={toFailure(thrown)} />)

startShortcuts((thrown) => tellFailure(i18n.t, thrown))

/** Not awaited by the module itself: every part of the window that is loaded later waits for the modules it imports. */
async function start(): Promise<void> {
  // Beside the library's opening, not before it.
  const speaking = followLanguage(i18n, (thrown) => tellFailure(i18n.t, thrown))
  try {
    await openLibrary(() => showFailure(new RectoError('store/newer-version')))
    await speaking
    show(
      <ErrorBoundary>
        <App />
      </ErrorBoundary>,
    )
    loadViewsAhead()
    runQueueHere()
    startSearch()
    runAutomaticBackups(() => i18n.t('backup.readme'))
    void tidyBin(Date.now(), (thrown) => tellFailure(i18n.t, thrown))
  } catch (thrown) {
    reportError(thrown)
    showFailure(thrown)
  }
  if (!isDesktop && import.meta.env.PROD) await keepWindowOffline()
}

void start()
