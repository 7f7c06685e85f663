import { useCallback, useEffect, useState } from 'react'
import { useTellFailure } from '../ui/tell-failure.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { DuplicateGroup } from './group-duplicates.ts'

export type DuplicateSearch =
  | { state: 'looking'; done: number; total: number }
  | { state: 'found'; groups: readonly DuplicateGroup[] }

/** Looks for duplicates when the view is opened, and again when told. */
export function useDuplicates(): { search: DuplicateSearch; lookAgain: () => void } {
  const tellFailure = useTellFailure()
  const [search, setSearch] = useState<DuplicateSearch>({ state: 'looking', done: 0, total: 0 })
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a turn
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    findDuplicates(signal, (done, total) => {
      // What was found before stays in view until there is something new.
      setSearch((former) => (former.state === 'found' ? former : { state: 'looking', done, total }))
    }).then(
      (groups) => {
        if (!signal.aborted) setSearch({ state: 'found', groups })
      },
      (thrown: unknown) => {
        if (!signal.aborted) tellFailure(thrown)
      },
    )
    return () => controller.abort()
  }, [turn])
  return { search, lookAgain: useCallback(() => setTurn((former) => former + 1), []) }
}
