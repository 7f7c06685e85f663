import { type RefObject, useLayoutEffect } from 'react'
import { foundWords } from './found-words.ts'
import { markWords } from './mark-words.ts'

/**
 * Marks the words of the search that an article was opened from.
 *
 * @param content what the element is filled with: another is marked anew
 */
export function useMarkedWords(element: RefObject<HTMLElement | null>, content: { articleId: string }): void {
  useLayoutEffect(() => {
    const { patterns } = foundWords(content.articleId)
    if (element.current === null || patterns.length === 0) return
    return markWords(element.current, patterns)
  }, [element, content])
}
