import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Failure } from '../../shared/errors/failure.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { askAgain } from '../store/ask-again.ts'
import type { SearchResult } from './service/messages.ts'
import { isIndexHeldUp, searchLibrary, waitingForIndex, watchIndex } from './service/search-library.ts'
import { watchAnswers } from './watch-answers.ts'

export interface Search {
  /** What was found last, perhaps for the query before; undefined until the first answer. */
  found: { query: string; result: SearchResult } | undefined
  failure: Failure | null
}

/** Searches the library, and again whenever it or the index changes. The language of queries is `parseQuery`'s. */
export function useSearch(query: string, limit = 20): Search {
  const [search, setSearch] = useState<Search>({ found: undefined, failure: null })
  useEffect(
    () =>
      askAgain({
        ask: (signal) => searchLibrary(query, { limit, signal }),
        watch: watchAnswers,
        onAnswer: (result) => setSearch({ found: { query, result }, failure: null }),
        onFailure: (thrown) => setSearch(({ found }) => ({ found, failure: toFailure(thrown) })),
      }),
    [query, limit],
  )
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
