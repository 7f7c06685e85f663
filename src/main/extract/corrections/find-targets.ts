import type { Target } from '../../../shared/correction.ts'
import { QUOTE_LENGTH } from '../../../shared/correction-limits.ts'
import type { PageTrace, PieceRange } from './page-trace.ts'
import { elementsMet } from './selector.ts'

/** A part of the page that a correction means. */
export interface MetPart {
  element: Element
  /** All of the element's pieces, or those of the run of text in it that is meant. */
  range: PieceRange
}

/** What a part begins and ends with. */
type Quotes = Pick<Target, 'quote' | 'until'>

/**
 * The parts of a page that a target means. One with quotes means the element that has these words and no other: where
 * it has moved, the only element of that tag which still begins and ends with them; where they are gone, none.
 */
export function findTargets({ selector, quote, until }: Target, trace: PageTrace): MetPart[] {
  const { page } = trace
  const met = elementsMet(page, selector)
  if (quote === null || until === null)
    return met.map((element) => ({ element, range: page.rangeOf(element) }))
  const held = met.flatMap(
    (element) => wholeWith(element, quote, until, trace) ?? runWith(element, quote, until, trace) ?? [],
  )
  if (held.length > 0) return held.slice(0, 1)
  // Of the last step; one that names none means any.
  const tag = /^[a-z][a-z0-9-]*/.exec(selector.split(/[\s>+~]+/).at(-1) ?? '')?.[0]
  const moved = page.elements.flatMap((element) =>
    tag === undefined || element.localName === tag ? (wholeWith(element, quote, until, trace) ?? []) : [],
  )
  const [outermost, ...others] = moved
  const isOne = outermost && others.every(({ element }) => outermost.element.contains(element))
  return isOne ? [outermost] : []
}

/** How to tell a part from every other: its first and last words, or the source of a picture that has none. */
export function quotesOf(element: Element, range: PieceRange, { ink }: PageTrace): Quotes {
  const text = ink.inkBetween(range.start, range.end)
  if (text !== '') return { quote: text.slice(0, QUOTE_LENGTH), until: text.slice(-QUOTE_LENGTH) }
  const image = element.localName === 'img' ? element : element.querySelector('img')
  const source = image?.getAttribute('src') || image?.getAttribute('alt') || null
  const end = source?.slice(-QUOTE_LENGTH) ?? null
  return { quote: end, until: end }
}

function wholeWith(element: Element, quote: string, until: string, trace: PageTrace): MetPart | undefined {
  const range = trace.page.rangeOf(element)
  const own = quotesOf(element, range, trace)
  return own.quote === quote && own.until === until ? { element, range } : undefined
}

function runWith(element: Element, quote: string, until: string, trace: PageTrace): MetPart | undefined {
  const { ink, page } = trace
  const range = page.rangeOf(element)
  const text = ink.inkBetween(range.start, range.end)
  const from = text.indexOf(quote)
  const to = from === -1 ? -1 : text.indexOf(until, from)
  if (to === -1) return undefined
  const offset = ink.startOf(range.start)
  const inside = ink
    .piecesBetween(offset + from, offset + to + until.length)
    .filter((piece) => piece >= range.start && piece < range.end)
  const [first] = inside
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return undefined
  return { element, range: { start: first, end: last + 1 } }
}
