import { useCallback, useSyncExternalStore } from 'react'
import { flowOf } from '../layout/flow.ts'

/** What the outline takes beside the text, CSS px. */
const ROOM = 288

/**
 * Whether there is room for the outline beside an article's text, however wide its lines are set.
 *
 * @param shown the text on the page; null while there is none
 */
export function useRoomBeside(shown: { body: HTMLElement } | null): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const observer = new ResizeObserver(changed)
      observer.observe(document.documentElement)
      if (shown !== null) observer.observe(shown.body)
      return () => observer.disconnect()
    },
    [shown],
  )
  return useSyncExternalStore(
    subscribe,
    () => shown !== null && !flowOf(shown.body).isPaged && shown.body.getBoundingClientRect().left >= ROOM,
  )
}
