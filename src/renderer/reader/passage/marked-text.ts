/** Stands in a marked text where a browser's search for a text fragment does not go on: at the edges of blocks. */
export const BREAK = '\0'

const BLOCKS = new Set(
  'p li h1 h2 h3 h4 h5 h6 td th dd dt blockquote figcaption figure pre div section aside ul ol dl table tr summary details'.split(
    ' ',
  ),
)
/** What the original has in another form, or not at all: pictures, formulas, signs of notes, Recto's own words. */
const LEFT_OUT = 'img, math, br, hr, button, .missing-image, [role="doc-noteref"], [role="doc-backlink"]'

/** Stand in the text while it is made: where the range begins and ends. */
const [START, END] = ['\ue000', '\ue001']
const EDGES = /[\ue000\ue001]/g

/** An article's text as its original page would say it, spaces as one each and breaks marked. */
export interface MarkedText {
  text: string
  /** Where a range stands in it. */
  start: number
  end: number
}

/** @param range within the article's body */
export function markedText(body: Element, range: Range): MarkedText {
  let raw = ''
  const walk = (node: Node) => {
    if (node instanceof Text) {
      raw += withEdges(node, range)
      return
    }
    if (node instanceof Element && node.matches(LEFT_OUT)) {
      raw += BREAK
      return
    }
    const isBlock = node instanceof Element && BLOCKS.has(node.localName)
    if (isBlock) raw += BREAK
    node.childNodes.forEach((child, index) => {
      raw += edgesAt(node, index, range)
      walk(child)
    })
    raw += edgesAt(node, node.childNodes.length, range)
    if (isBlock) raw += BREAK
  }
  walk(body)
  const tidy = raw
    .replace(/\s+/g, ' ')
    .replace(/ ([\ue000\ue001]) /g, ' $1')
    // An edge stays on its side of a break.
    .replace(/ ?\0[ \0]*/g, BREAK)
  const start = tidy.indexOf(START)
  return { text: tidy.replace(EDGES, ''), start, end: tidy.indexOf(END) - 1 }
}

function withEdges(node: Text, range: Range): string {
  const own = node.data.replace(EDGES, ' ')
  const from = node === range.startContainer ? range.startOffset : null
  const to = node === range.endContainer ? range.endOffset : null
  const parts = [
    own.slice(0, from ?? 0),
    own.slice(from ?? 0, to ?? undefined),
    to === null ? '' : own.slice(to),
  ]
  return `${parts[0]}${from === null ? '' : START}${parts[1]}${to === null ? '' : END}${parts[2]}`
}

function edgesAt(node: Node, index: number, range: Range): string {
  const isStart = node === range.startContainer && index === range.startOffset
  const isEnd = node === range.endContainer && index === range.endOffset
  return `${isStart ? START : ''}${isEnd ? END : ''}`
}
