import { type FocusEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'

/** Where the keyboard is, for a list that changes under it. */
export interface ListFocus {
  /** For the list's element. */
  onFocus(): void
  onBlur(event: FocusEvent): void
  /** Whether the keyboard was in the list when what had it was taken away: it is nowhere now, and is the caller's to place. */
  isLost(): boolean
}

/** What is asked from a list is answered beside it: meanwhile the keyboard counts as in the list. */
const QUESTION = '[role=dialog], [role=alertdialog]'

/** Follows the keyboard into an open list and out of it. @param place what tells the list from every other */
export function useListFocus(place: string): ListFocus {
  const isInside = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins without it
  useLayoutEffect(() => {
    isInside.current = false
  }, [place])
  return useMemo(
    () => ({
      onFocus() {
        isInside.current = true
      },
      onBlur({ target, relatedTarget }) {
        // A window that another goes before keeps its focus, and its document says so.
        isInside.current = relatedTarget?.closest(QUESTION) != null || document.activeElement === target
      },
      isLost: () => isInside.current && document.activeElement === document.body,
    }),
    [],
  )
}

/** Gives the keyboard to an element when the last of a list's articles that had it is gone. */
export function useFocusWhenEmptied(
  element: RefObject<HTMLElement | null>,
  ids: readonly string[] | undefined,
  focus: ListFocus,
): void {
  useLayoutEffect(() => {
    if (ids?.length === 0 && focus.isLost()) element.current?.focus({ preventScroll: true })
  }, [element, ids, focus])
}
