import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the keyboard's place in a list of parts whose elements are made anew when something becomes of them: where the
 * part that had the focus is gone, the one in its place has it.
 *
 * @param state another whenever the parts may have been made anew
 * @returns props of the element that holds them
 */
export function useFocusKeptBy(state: unknown) {
  const ref = useRef<HTMLDivElement>(null)
  const place = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of what is shown
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    const part = ref.current?.querySelector(`[data-place="${CSS.escape(place.current)}"]`)
    const button =
      part?.querySelector<HTMLElement>('button') ?? ref.current?.querySelector<HTMLElement>('button')
    button?.focus()
  }, [state])
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      place.current = target.closest('[data-place]')?.getAttribute('data-place') ?? place.current
    },
  }
}
