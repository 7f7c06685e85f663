import { matchWords, type Pattern } from './words/match-words.ts'

/** As in search.css. */
const HIGHLIGHT = 'found-words'

const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, figcaption, pre, div'

/**
 * Marks words in an element over its text, which stays as it is (CSS Custom Highlight API). Words may begin in one
 * element and end in another.
 *
 * @returns takes the marks away
 */
export function markWords(element: Element, patterns: readonly Pattern[]): () => void {
  const pieces = textsOf(element)
  const text = pieces.map((piece) => piece.text).join('')
  const ranges = [...matchWords(text, patterns)].map(({ start, end }) => rangeOf(pieces, start, end))
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges.filter((range) => range !== null)))
  return () => CSS.highlights.delete(HIGHLIGHT)
}

interface TextPiece {
  node: Text
  /** With a space before it where another block begins. */
  text: string
  /** Of the node's own text in all the text. */
  start: number
}

function textsOf(element: Element): TextPiece[] {
  const pieces: TextPiece[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let block: Element | null | undefined
  let length = 0
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const own = node.parentElement?.closest(BLOCK)
    const gap = own === block ? '' : '\n'
    block = own
    pieces.push({ node, text: gap + node.data, start: length + gap.length })
    length += gap.length + node.length
  }
  return pieces
}

function rangeOf(pieces: readonly TextPiece[], start: number, end: number): Range | null {
  const first = pieces.findLast((piece) => piece.start <= start)
  const last = pieces.findLast((piece) => piece.start < end)
  if (!first || !last) return null
  const range = new Range()
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, end - last.start)
  return range
}
