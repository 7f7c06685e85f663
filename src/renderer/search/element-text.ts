/** What an element says as one text, and where parts of it stand on the page. */
export interface ElementText {
  text: string
  /** @param start, end offsets in the text, in UTF-16 code units; null where nothing of it is the element's own */
  rangeOf: (start: number, end: number) => Range | null
}

const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, figcaption, pre, div'
/** What Recto itself says within an article. */
const NOT_THE_ARTICLES = '.missing-image, button'

/** An element's text: blocks are parted by line breaks, while words may begin in one element and end in another. */
export function elementText(element: Element): ElementText {
  const pieces = piecesOf(element)
  return {
    text: pieces.map(({ text }) => text).join(''),
    rangeOf: (start, end) => rangeOf(pieces, start, end),
  }
}

interface Piece {
  node: Text
  /** With a line break before it where another block begins. */
  text: string
  /** Of the node's own text in all the text. */
  start: number
}

function piecesOf(element: Element): Piece[] {
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
      return (node as Element).matches(NOT_THE_ARTICLES) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    },
  )
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

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range | null {
  const first = pieces[lastBefore(pieces, start + 1)]
  const last = pieces[lastBefore(pieces, end)]
  if (!first || !last) return null
  const range = new Range()
  range.setStart(first.node, Math.min(first.node.length, start - first.start))
  range.setEnd(last.node, Math.min(last.node.length, end - last.start))
  return range
}

/** Index of the last piece that starts before an offset; -1 where none does. */
function lastBefore(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pieces[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
