import { flowOf } from '../layout/flow.ts'
import { markedText } from './marked-text.ts'

/** A part of an article's text within all of it: what stands from `start` to `end` of `text`, a marked text. */
export interface Passage {
  text: string
  start: number
  end: number
}

const PARAGRAPH = 'p, li, blockquote, h2, h3, h4, h5, h6, pre, td, dd, figcaption'

/** Where a range stands in an article's text; null where it holds no text. */
export function passageOf(body: Element, range: Range): Passage | null {
  const { text, start, end } = markedText(body, range)
  if (start === -1 || end < start) return null
  const quote = text.slice(start, end)
  const said = quote.replace(/^[\s\0]+|[\s\0]+$/g, '')
  if (said === '') return null
  const from = start + quote.indexOf(said)
  return { text, start: from, end: from + said.length }
}

/** What is selected of an article; null where nothing is. */
export function selectedRange(body: Element): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return body.contains(range.commonAncestorContainer) ? range : null
}

/** The first paragraph in view; null above the text of an article without one. */
export function presentParagraph(body: HTMLElement): Range | null {
  const flow = flowOf(body.closest<HTMLElement>('.article') ?? body)
  const isAhead = (box: DOMRect) => flow.startOf(box) + box.height > 0
  const paragraph = [...body.querySelectorAll(PARAGRAPH)].find(
    (one) => (one.textContent ?? '').trim() !== '' && [...one.getClientRects()].some(isAhead),
  )
  if (!paragraph) return null
  const range = new Range()
  range.selectNodeContents(paragraph)
  return range
}
