import { type RefObject, useEffect } from 'react'

/**
 * Colours an article's code. What that takes is loaded for an article that has some.
 *
 * @param filled another whenever the element has been filled; null before
 */
export function useCodeColours(element: RefObject<HTMLElement | null>, filled: object | null): void {
  useEffect(() => {
    const body = element.current
    if (filled === null || !body?.querySelector('pre[data-language]')) return
    let isOver = false
    let stop = () => {}
    import('./colour-code.ts').then(({ colourCode }) => {
      if (!isOver) stop = colourCode(body)
    }, reportError)
    return () => {
      isOver = true
      stop()
    }
  }, [element, filled])
}
