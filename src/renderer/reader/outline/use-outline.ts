import { useMemo, useSyncExternalStore } from 'react'
import { watchView } from '../watch-view.ts'
import { type OutlineEntry, outlineOf } from './outline-of.ts'

/** From the window's top, as a share of its height: a heading above this line is what is being read. */
const READING_LINE = 0.3

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
  const current = useSyncExternalStore(watchView, () => lastAbove(entries))
  return { entries, current }
}

function lastAbove(entries: readonly OutlineEntry[]): number {
  const line = window.innerHeight * READING_LINE
  return entries.findLastIndex(({ heading }) => heading.getBoundingClientRect().top <= line)
}
