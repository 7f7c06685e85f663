import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { LibraryView } from '../library/library-view.tsx'
import { ReaderView } from '../reader/reader-view.tsx'
import { NoticeArea } from '../ui/notice-area.tsx'
import { UpkeepView } from '../upkeep/upkeep-view.tsx'
import { VersionsView } from '../versions/versions-view.tsx'

/** The window's views, by the address after the hash: a reload opens the same article again. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/article/:id/versions">{({ id }) => <VersionsView id={id} key={id} />}</Route>
        <Route path="/article/:id">{({ id }) => <ReaderView id={id} key={id} />}</Route>
        <Route path="/upkeep">
          <UpkeepView />
        </Route>
        <Route>
          <LibraryView />
        </Route>
      </Switch>
      <NoticeArea />
    </Router>
  )
}
