import { type RefObject, useEffect } from 'react'

/**
 * Colours an article's code. What that takes is loaded for an article that has some.
 *
 * @param content what the element is filled with: another is coloured anew
 */
export function useCodeColours(element: RefObject<HTMLElement | null>, content: object): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the text has been put on the page
  useEffect(() => {
    const body = element.current
    if (!body?.querySelector('pre[data-language]')) return
    let isOver = false
    let stop = () => {}
    import('./colour-code.ts').then(({ colourCode }) => {
      if (!isOver) stop = colourCode(body)
    }, reportError)
    return () => {
      isOver = true
      stop()
    }
  }, [element, content])
}
