import { missingParts } from '../corrections/missing-parts.ts'
import type { PageTrace, PieceRange } from '../corrections/page-trace.ts'
import type { CleaningTrace } from '../corrections/tracing.ts'
import { BLOCK_TAGS } from '../dom/blocks.ts'

/** A part of the page that the article has nothing of. */
export interface LeftOut {
  element: Element
  range: PieceRange
  pass: string
}

/** What holds several things that need not belong together. */
const CONTAINER = /^(?:div|section|article|main|aside|header|footer|body|form|center|td)$|-/
/** Characters without white space: of a badge or a sign, which nobody misses; of a sentence or two. */
const SHORTEST_BLOCK = 3
const SHORTEST_IN_LINE = 20
const SHORTEST_PROSE = 80
const LARGEST_LINK_SHARE = 0.3
/** Of a text that the page hides, which only is worth a look where it is more than a label. */
const SHORTEST_HIDDEN = 200
/** CSS px; a smaller picture counts visits. */
const SMALLEST_PICTURE = 3
/** Passes that take things apart and away which stand in the article otherwise: the arrows of notes, numbers of pictures. */
const BOOKKEEPING = new Set(['footnotes', 'counters', 'heading-boxes', 'code', 'math', 'empty-blocks'])
const SHORTEST_OF_BOOKKEEPING = 40
const UNSEEN = 'noscript, template, dialog:not([open])'
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/**
 * The parts of a page that an article has nothing of, in page order and as large as they belong together: what a pass
 * took in one go, a menu with all its links, but each paragraph of a text by itself.
 *
 * @param held how many pieces of a stretch the article has
 * @param otherwise what has left out what no pass took
 */
export function leftOutBlocks(
  held: (range: PieceRange) => number,
  trace: CleaningTrace,
  otherwise: string,
): LeftOut[] {
  const { page } = trace
  const { document, rangeOf } = page.page
  const passOf = passFinder(trace, otherwise)
  const blocks: LeftOut[] = []
  const visit = (element: Element) => {
    const range = rangeOf(element)
    if (range.end === range.start) return
    const { pass, isOne } = passOf(range)
    if (!isOne && isDivisible(element, page)) for (const child of element.children) visit(child)
    else if (isWorthShowing(element, range, pass, page)) blocks.push({ element, range, pass })
  }
  for (const element of missingParts(document.body, held, page)) visit(element)
  return blocks
}

/** Tells which pass took most of a stretch, and whether that was done in one go. */
function passFinder({ takenBy, taken }: CleaningTrace, otherwise: string) {
  // The longest stretch from each start: what lies in any lies in one of them that starts no later.
  const stretches = taken.toSorted((a, b) => a.start - b.start)
  const furthest = new Uint32Array(stretches.length)
  stretches.forEach(({ end }, index) => {
    furthest[index] = Math.max(end, index > 0 ? (furthest[index - 1] ?? 0) : 0)
  })
  const isWithinOne = ({ start, end }: PieceRange) => {
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return low > 0 && (furthest[low - 1] ?? 0) >= end
  }
  return (range: PieceRange) => {
    const counts = new Map<string, number>()
    for (let place = range.start; place < range.end; place++) {
      const pass = takenBy.get(place) ?? otherwise
      counts.set(pass, (counts.get(pass) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a)
    return { pass: most?.[0] ?? otherwise, isOne: isWithinOne(range) }
  }
}

/** Whether what an element holds can be looked at piece by piece: running text, or pictures. */
function isDivisible(element: Element, page: PageTrace): boolean {
  if (!CONTAINER.test(element.localName)) return false
  const parts: Element[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE && /\S/.test(child.nodeValue ?? '')) return false
    if (child.nodeType !== child.ELEMENT_NODE) continue
    const { start, end } = page.page.rangeOf(child as Element)
    if (end > start) parts.push(child as Element)
  }
  const [only, other] = parts
  if (only && !other) return isDivisible(only, page)
  return parts.some((part) => readsAsProse(part, page))
}

function readsAsProse(element: Element, page: PageTrace): boolean {
  const ink = inkIn(element, page)
  if (ink < SHORTEST_PROSE) return false
  let linked = 0
  for (const link of element.querySelectorAll('a[href]')) linked += inkIn(link, page)
  return linked < ink * LARGEST_LINK_SHARE
}

function isWorthShowing(element: Element, range: PieceRange, pass: string, page: PageTrace): boolean {
  if (element.closest(UNSEEN)) return false
  const ink = inkIn(element, page)
  if (isHidden(element) && ink < SHORTEST_HIDDEN) return false
  if (ink === 0) return range.end > range.start && hasPicture(element)
  if (BOOKKEEPING.has(pass) && ink < SHORTEST_OF_BOOKKEEPING) return false
  const isInLine =
    !BLOCK_TAGS.has(element.localName) && element.parentElement !== null && hasOwnText(element.parentElement)
  return ink >= (isInLine ? SHORTEST_IN_LINE : SHORTEST_BLOCK) && /\p{L}/u.test(element.textContent ?? '')
}

function inkIn(element: Element, page: PageTrace): number {
  const { start, end } = page.page.rangeOf(element)
  return page.ink.startOf(end) - page.ink.startOf(start)
}

function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === child.TEXT_NODE && /\S/.test(child.nodeValue ?? '')) return true
  return false
}

function hasPicture(element: Element): boolean {
  const images = element.localName === 'img' ? [element] : [...element.querySelectorAll('img')]
  return images.some((image) =>
    ['width', 'height'].every((side) => {
      const size = Number.parseInt(image.getAttribute(side) ?? '', 10)
      return Number.isNaN(size) || size >= SMALLEST_PICTURE
    }),
  )
}

function isHidden(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement)
    if (at.hasAttribute('hidden') || HIDDEN.test(at.getAttribute('style') ?? '')) return true
  return false
}
