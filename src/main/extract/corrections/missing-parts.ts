import { BLOCK_TAGS } from '../dom/blocks.ts'
import type { PageTrace, PieceRange } from './page-trace.ts'

/** Counts how many of a stretch of pieces are among some, however long it is. */
export function counterOf(places: ReadonlySet<number>, count: number): (range: PieceRange) => number {
  const sums = new Uint32Array(count + 1)
  for (let at = 0; at < count; at++) sums[at + 1] = (sums[at] ?? 0) + (places.has(at) ? 1 : 0)
  return ({ start, end }) => (sums[end] ?? 0) - (sums[start] ?? 0)
}

/**
 * The largest elements of a part of the page that the article has nothing of. What it has in part is looked into; of
 * an inline element among words it has, nothing is missing that could stand by itself.
 */
export function missingParts(
  part: Element,
  held: (range: PieceRange) => number,
  trace: PageTrace,
): Element[] {
  const { page } = trace
  const found: Element[] = []
  const visit = (element: Element) => {
    const range = page.rangeOf(element)
    const size = range.end - range.start
    if (size === 0) return
    const there = held(range)
    if (there === 0) found.push(element)
    else if (there < size) for (const child of element.children) visit(child)
  }
  visit(part)
  return found
}

/** Whether an element stands in a line with other words. */
export function isInline(element: Element): boolean {
  return !BLOCK_TAGS.has(element.localName) && !element.querySelector([...BLOCK_TAGS].join(','))
}
