import { type FocusEvent, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard's focus in a part of the view whose buttons come and go: when the one that has it is taken away,
 * the part's first takes it, instead of the whole page. Not for parts that open menus or dialogs of their own.
 *
 * @param preferred selector of the buttons that take it before any other: those that take nothing away
 * @returns props of the part's element
 */
export function useKeptFocus<E extends HTMLElement>(preferred = 'button') {
  const ref = useRef<E>(null)
  const isHere = useRef(false)
  useEffect(() => {
    const part = ref.current
    if (!part) return
    const observer = new MutationObserver(() => {
      if (!isHere.current || document.activeElement !== document.body) return
      const [button] = [preferred, 'button'].flatMap(
        (selector) => part.querySelector<HTMLElement>(`:is(${selector}):not(:disabled)`) ?? [],
      )
      if (!button) part.tabIndex = -1
      const next = button ?? part
      next.focus()
    })
    observer.observe(part, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    return () => observer.disconnect()
  }, [preferred])
  return {
    ref,
    onFocus: () => {
      isHere.current = true
    },
    // React tells of no blur where it has itself taken the element away. The window's own leaves the focus where it is.
    onBlur: ({ target }: FocusEvent) => {
      if (target !== document.activeElement) isHere.current = false
    },
  }
}
