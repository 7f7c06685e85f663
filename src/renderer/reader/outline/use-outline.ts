import { useMemo, useSyncExternalStore } from 'react'
import { flowOf } from '../layout/flow.ts'
import { watchView } from '../watch-view.ts'
import { type OutlineEntry, outlineOf } from './outline-of.ts'

export interface Outline {
  entries: readonly OutlineEntry[]
  /** Index of the heading whose text is being read; -1 before the first. */
  current: number
}

/**
 * The outline of an article, following what is read.
 *
 * @param shown the text on the page, in another object whenever it is put there anew; null while there is none
 */
export function useOutline(shown: { body: HTMLElement } | null): Outline {
  const entries = useMemo(() => (shown === null ? [] : outlineOf(shown.body)), [shown])
  const current = useSyncExternalStore(watchView, () => lastBegun(entries))
  return { entries, current }
}

function lastBegun([first, ...others]: readonly OutlineEntry[]): number {
  if (!first) return -1
  const flow = flowOf(first.heading)
  const ahead = flow.ahead()
  return [first, ...others].findLastIndex(({ heading }) => {
    const box = heading.getClientRects()[0]
    return box !== undefined && flow.startOf(box) <= ahead
  })
}
