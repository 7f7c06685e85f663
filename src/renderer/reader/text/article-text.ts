/** A part of an article that stands by itself: a paragraph, a heading, a cell. */
export interface TextBlock {
  element: Element
  /** Of its text in the article's, the end not counted. */
  start: number
  end: number
}

/**
 * The running text of an article's body, with the way from it into the DOM and back. White space is one space, as it is
 * shown, blocks are parted by a line end, and marks of footnotes, readings of characters and what stands for a missing
 * image are left out: the same words give the same text however they are marked up.
 */
export interface ArticleText {
  text: string
  blocks: readonly TextBlock[]
  /** What a part of the text is in the DOM; null where it holds no text. */
  rangeOf: (start: number, end: number) => Range | null
  /** Where in the text a point of the DOM is: at the next letter, or at the text's end. */
  offsetAt: (node: Node, offset: number) => number
}

const BLOCK =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, figcaption, pre, summary, caption, div, section, aside, figure, details, ul, ol, table'

const LEFT_OUT =
  'a[role="doc-noteref"], a[role="doc-backlink"], rt, rp, annotation, button, .missing-image, [aria-hidden="true"]'

/** Letters that follow one another in a text node and in the text. */
interface Piece {
  node: Text
  /** Of the node. */
  from: number
  /** Of the text. */
  start: number
  end: number
}

/** @param body not changed; where it is afterwards, its text is to be made anew */
export function articleTextOf(body: Element): ArticleText {
  const pieces: Piece[] = []
  const blocks: TextBlock[] = []
  const parts: string[] = []
  let length = 0
  /** White space that counts once a word of the same block follows. */
  let space: { character: ' ' | '\n'; node: Text; from: number } | null = null

  const add = (letters: string, node: Text, from: number) => {
    const last = pieces.at(-1)
    const follows = last?.node === node && last.end === length && last.from + last.end - last.start === from
    if (last && follows) last.end += letters.length
    else pieces.push({ node, from, start: length, end: length + letters.length })
    parts.push(letters)
    length += letters.length
  }
  const addWord = (letters: string, node: Text, from: number, element: Element) => {
    const block = blocks.at(-1)
    if (block?.element !== element) {
      if (block) {
        parts.push('\n')
        length++
      }
      blocks.push({ element, start: length, end: length })
    } else if (space) add(space.character, space.node, space.from)
    space = null
    add(letters, node, from)
    const own = blocks.at(-1)
    if (own) own.end = length
  }

  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let lineEnd = false
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!(node instanceof Text)) {
      if (node instanceof HTMLBRElement) lineEnd = true
      continue
    }
    const element = node.parentElement?.closest(BLOCK) ?? body
    const words = element.localName === 'pre' ? /[^\n]+/g : /[^ \t\n\r\f]+/g
    let at = 0
    for (const match of node.data.matchAll(words)) {
      if (match.index > at) space ??= { character: ' ', node, from: at }
      if (lineEnd || (space && element.localName === 'pre'))
        space = { character: '\n', node, from: Math.max(0, match.index - 1) }
      lineEnd = false
      addWord(match[0], node, match.index, element)
      at = match.index + match[0].length
    }
    if (at < node.length) space ??= { character: ' ', node, from: at }
  }
  return { text: parts.join(''), blocks, rangeOf: ranges(pieces), offsetAt: offsets(pieces, length) }
}

/** The block that holds a place of the text, or the one before it; undefined where there is no text. */
export function blockAt({ blocks }: ArticleText, offset: number): TextBlock | undefined {
  return blocks[Math.max(0, firstFrom(blocks.length, (index) => (blocks[index]?.start ?? 0) > offset) - 1)]
}

function ranges(pieces: readonly Piece[]): ArticleText['rangeOf'] {
  return (start, end) => {
    const first = pieces[firstFrom(pieces.length, (index) => (pieces[index]?.end ?? 0) > start)]
    const last = pieces[firstFrom(pieces.length, (index) => (pieces[index]?.start ?? 0) >= end) - 1]
    if (!first || !last || last.start < first.start || first.start >= end) return null
    const range = new Range()
    range.setStart(first.node, first.from + Math.max(0, start - first.start))
    range.setEnd(last.node, last.from + Math.min(end, last.end) - last.start)
    return range
  }
}

function offsets(pieces: readonly Piece[], length: number): ArticleText['offsetAt'] {
  return (node, offset) => {
    const point = new Range()
    point.setStart(node, offset)
    const index = firstFrom(pieces.length, (at) => {
      const piece = pieces[at] as Piece
      return point.comparePoint(piece.node, piece.from + piece.end - piece.start) > 0
    })
    const piece = pieces[index]
    if (!piece) return length
    return piece.node === node && offset > piece.from ? piece.start + offset - piece.from : piece.start
  }
}

/** The first index that holds, where all that follow one that holds do so too; the count where none does. */
export function firstFrom(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
