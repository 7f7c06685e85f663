import { articleTextOf } from '../reader/text/article-text.ts'
import { matchWords, type Pattern } from './words/match-words.ts'

/** As in search.css. */
const HIGHLIGHT = 'found-words'

/**
 * Marks words in an element over its text, which stays as it is (CSS Custom Highlight API). Words may begin in one
 * element and end in another.
 *
 * @returns takes the marks away
 */
export function markWords(element: Element, patterns: readonly Pattern[]): () => void {
  const { text, rangeOf } = articleTextOf(element)
  const ranges = [...matchWords(text, patterns)].map(({ start, end }) => rangeOf(start, end))
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges.filter((range) => range !== null)))
  return unmarkWords
}

/** Takes all marks away. */
export function unmarkWords(): void {
  CSS.highlights.delete(HIGHLIGHT)
}
