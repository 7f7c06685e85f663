import { type FocusEvent, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard's focus in a part of the view whose buttons come and go: when the one that has it is taken away,
 * the part's first takes it, instead of the whole page. Not for parts that open menus or dialogs of their own.
 *
 * @returns props of the part's element
 */
export function useKeptFocus<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const isHere = useRef(false)
  useEffect(() => {
    const part = ref.current
    if (!part) return
    const observer = new MutationObserver(() => {
      if (!isHere.current || document.activeElement !== document.body) return
      const button = part.querySelector<HTMLElement>('button:not(:disabled)')
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
  }, [])
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
