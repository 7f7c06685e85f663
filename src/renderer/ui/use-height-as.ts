import { type RefObject, useLayoutEffect } from 'react'

/**
 * Gives the page an element's height, for what has to keep clear of it.
 *
 * @param property custom property of the root, in CSS px; 0 once the element is gone
 */
export function useHeightAs(property: `--${string}`, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const measured = element.current
    if (!measured) return
    const observer = new ResizeObserver(() => style.setProperty(property, `${measured.offsetHeight}px`))
    observer.observe(measured)
    return () => {
      observer.disconnect()
      style.setProperty(property, '0px')
    }
  }, [property, element])
}
