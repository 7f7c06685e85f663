import { Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { LibraryView } from '../library/library-view.tsx'
import { ConfirmArea } from '../organise/confirm.tsx'
import { PaletteArea } from '../palette/palette-area.tsx'
import { DropArea } from '../saving/intake/drop-area.tsx'
import { OutcomeNotices } from '../saving/outcome-notices.tsx'
import { ShortcutsHelp } from '../shortcuts/shortcuts-help.tsx'
import { hashHref, useHashPath, useHashSearch } from '../ui/hash-location.ts'
import { NoticeArea } from '../ui/notice-area.tsx'
import { GlobalShortcuts } from './global-shortcuts.tsx'
import { SkipLink } from './skip-link.tsx'
import { cleaned, duplicates, reader, storage, upkeep, versions } from './views.ts'

/** The window's views, by the address after the hash: a reload opens the same article again. */
export function App() {
  return (
    <Router hook={useHashPath} searchHook={useHashSearch} hrefs={hashHref}>
      <SkipLink />
      <GlobalShortcuts />
      <ConfirmArea>
        <Suspense>
          <Switch>
            <Route path="/article/:id/versions">{({ id }) => <versions.View id={id} key={id} />}</Route>
            <Route path="/article/:id/cleaned">{({ id }) => <cleaned.View id={id} key={id} />}</Route>
            <Route path="/article/:id">{({ id }) => <reader.View id={id} key={id} />}</Route>
            <Route path="/upkeep" component={upkeep.View} />
            <Route path="/storage" component={storage.View} />
            <Route path="/duplicates" component={duplicates.View} />
            <Route>
              <LibraryView />
            </Route>
          </Switch>
        </Suspense>
        <DropArea />
      </ConfirmArea>
      <PaletteArea />
      <ShortcutsHelp />
      <OutcomeNotices />
      <NoticeArea />
    </Router>
  )
}
