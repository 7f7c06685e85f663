import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Failure } from '../../shared/errors/failure.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { watchLibrary } from '../store/library-changes.ts'
import type { SearchResult } from './service/messages.ts'
import { isIndexHeldUp, searchLibrary, waitingForIndex, watchIndex } from './service/search-library.ts'

/** Changes that come closer together are answered once. */
const PAUSE_MS = 200

export interface Search {
  /** What was found last, perhaps for the query before; undefined until the first answer. */
  found: { query: string; result: SearchResult } | undefined
  failure: Failure | null
}

/** Searches the library, and again whenever it or the index changes. The language of queries is `parseQuery`'s. */
export function useSearch(query: string, limit = 20): Search {
  const [search, setSearch] = useState<Search>({ found: undefined, failure: null })
  useEffect(() => {
    let stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const run = () => {
      timer = undefined
      stop.abort()
      stop = new AbortController()
      const { signal } = stop
      searchLibrary(query, { limit, signal }).then(
        (result) => setSearch({ found: { query, result }, failure: null }),
        (thrown: unknown) => {
          if (!signal.aborted) setSearch(({ found }) => ({ found, failure: toFailure(thrown) }))
        },
      )
    }
    const runSoon = () => {
      timer ??= setTimeout(run, PAUSE_MS)
    }
    run()
    const stopWatching = [watchIndex(runSoon), watchLibrary(runSoon)]
    return () => {
      for (const end of stopWatching) end()
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, limit])
  return search
}

/** How many articles wait to be indexed. */
export function useWaitingForIndex(): number {
  return useSyncExternalStore(watchIndex, waitingForIndex)
}

/** Whether what waits could not be indexed and is tried again. */
export function useIsIndexHeldUp(): boolean {
  return useSyncExternalStore(watchIndex, isIndexHeldUp)
}
