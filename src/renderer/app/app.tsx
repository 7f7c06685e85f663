import { Route, Router, Switch } from 'wouter'
import { StorageView } from '../backup/view/storage-view.tsx'
import { DuplicatesView } from '../duplicates/duplicates-view.tsx'
import { LibraryView } from '../library/library-view.tsx'
import { ConfirmArea } from '../organise/confirm.tsx'
import { ReaderView } from '../reader/reader-view.tsx'
import { DropArea } from '../saving/intake/drop-area.tsx'
import { OutcomeNotices } from '../saving/outcome-notices.tsx'
import { hashHref, useHashPath, useHashSearch } from '../ui/hash-location.ts'
import { NoticeArea } from '../ui/notice-area.tsx'
import { UpkeepView } from '../upkeep/upkeep-view.tsx'
import { VersionsView } from '../versions/versions-view.tsx'

/** The window's views, by the address after the hash: a reload opens the same article again. */
export function App() {
  return (
    <Router hook={useHashPath} searchHook={useHashSearch} hrefs={hashHref}>
      <ConfirmArea>
        <Switch>
          <Route path="/article/:id/versions">{({ id }) => <VersionsView id={id} key={id} />}</Route>
          <Route path="/article/:id">{({ id }) => <ReaderView id={id} key={id} />}</Route>
          <Route path="/upkeep">
            <UpkeepView />
          </Route>
          <Route path="/storage">
            <StorageView />
          </Route>
          <Route path="/duplicates">
            <DuplicatesView />
          </Route>
          <Route>
            <LibraryView />
          </Route>
        </Switch>
        <DropArea />
      </ConfirmArea>
      <OutcomeNotices />
      <NoticeArea />
    </Router>
  )
}
