import { useEffect } from 'react'

/** So many places are remembered: the last of them may have gone as well. */
const MOST_PLACES = 8
/** What comes and goes above a view: the keyboard goes back to where it was before. */
const PASSING = '.notice-area, [role=dialog], [role=menu]'

/**
 * Where the keyboard goes when what had it is taken away and no part of the view has taken care of it: to the last place
 * that is there still, else to the view's beginning; never to nowhere.
 */
export function useFocusNet(): void {
  useEffect(() => {
    let places: HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest(PASSING)) return
      places = [target, ...places.filter((place) => place !== target && place.isConnected)].slice(
        0,
        MOST_PLACES,
      )
    }
    const watch = ({ relatedTarget, target }: FocusEvent) => {
      if (relatedTarget !== null || !(target instanceof HTMLElement)) return
      // Overlays give the focus back in the next frame, and the view is in place by then.
      requestAnimationFrame(() => requestAnimationFrame(() => catchFocus(target)))
    }
    const catchFocus = (lost: HTMLElement) => {
      const isGone = !lost.isConnected || lost.matches(':disabled')
      if (!isGone || !document.hasFocus() || document.activeElement !== document.body) return
      for (const place of places) {
        place.focus({ preventScroll: true })
        if (document.activeElement === place) return
      }
      focusContent()
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', watch)
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', watch)
    }
  }, [])
}

/** Puts the keyboard at the beginning of what the view is about. */
export function focusContent(): void {
  const content = document.querySelector<HTMLElement>('main')
  if (!content) return
  content.tabIndex = -1
  content.focus({ preventScroll: true })
}
