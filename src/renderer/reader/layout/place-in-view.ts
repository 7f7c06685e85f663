import { type ArticleText, firstFrom } from '../text/article-text.ts'
import type { Place } from '../text/kept-place.ts'
import type { Flow } from './flow.ts'

/**
 * The first letter of the last line that has begun where the eye is; above the text its first letter.
 *
 * @returns null where no text is shown
 */
export function placeInView(text: ArticleText, flow: Flow): Place | null {
  const { blocks } = text
  const gapAt = (offset: number) => startOfLetter(text, flow, offset)
  if (flow.isPaged) return firstOnPage(text, gapAt)
  const block = blocks[lastBegun(0, blocks.length - 1, (index) => gapAt(blocks[index]?.start ?? 0))]
  if (!block) return firstShown(text, gapAt)
  const last = lastBegun(block.start, block.end - 1, gapAt)
  const gap = gapAt(last)
  if (gap === null) return null
  const isOfItsLine = (index: number) =>
    (gapAt(block.start + index) ?? Number.NEGATIVE_INFINITY) > gap - SAME_LINE
  return { offset: block.start + firstFrom(last - block.start, isOfItsLine), gap }
}

/** The first letter of the page; the text's last one on a page that has but a picture after it. */
function firstOnPage({ text, blocks }: ArticleText, gapAt: (offset: number) => number | null): Place | null {
  const isPassed = (offset: number) => (gapAt(offset) ?? -1) < 0
  const block = blocks[firstFrom(blocks.length, (index) => !isPassed((blocks[index]?.end ?? 1) - 1))]
  if (!block) return text.length === 0 ? null : { offset: text.length - 1, gap: 0 }
  const offset = block.start + firstFrom(block.end - block.start, (index) => !isPassed(block.start + index))
  return { offset, gap: 0 }
}

/** Brings a place of the text to where the eye is, or as far from there as it was. */
export function moveToPlace(text: ArticleText, flow: Flow, { offset, gap }: Place): void {
  for (let at = offset; at >= 0 && at > offset - REACH; at--) {
    const start = startOfLetter(text, flow, at)
    if (start === null) continue
    flow.moveBy(flow.isPaged ? start : start - gap)
    return
  }
}

/** Letters of one line differ so much in where they begin, CSS px: what is raised, or in another font. */
const SAME_LINE = 9

/** How far back from a letter that is not shown (in a part that is folded away) one that is is looked for. */
const REACH = 5000

function firstShown({ blocks }: ArticleText, gapAt: (offset: number) => number | null): Place | null {
  for (const { start } of blocks) {
    const gap = gapAt(start)
    if (gap !== null) return { offset: start, gap }
  }
  return null
}

/** The last index from `low` to `high` that begins at the eye or before it; `low - 1` where none does. */
function lastBegun(low: number, high: number, startOf: (index: number) => number | null): number {
  const begins = (index: number): boolean => {
    // What is not shown stands where the last one before it does.
    for (let at = index; at >= low; at--) {
      const start = startOf(at)
      if (start !== null) return start <= 0.5
    }
    return true
  }
  return low + firstFrom(high - low + 1, (index) => !begins(low + index)) - 1
}

/** Where along the text a letter's line begins; null where it is not shown. */
function startOfLetter(text: ArticleText, flow: Flow, offset: number): number | null {
  const box = text.rangeOf(offset, offset + 1)?.getClientRects()[0]
  return box ? flow.startOf(box) : null
}
