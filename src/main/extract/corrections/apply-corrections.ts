import { CORRECTIONS } from '../../../shared/correction-limits.ts'
import type { Cleaning } from '../cleaning.ts'
import { findTargets, type MetPart } from './find-targets.ts'
import { formPart } from './form-part.ts'
import { insertPart } from './insert-part.ts'
import { counterOf, missingParts } from './missing-parts.ts'
import type { PageTrace } from './page-trace.ts'
import { within } from './piece-ranges.ts'
import { removeRanges } from './remove-ranges.ts'
import type { CleaningTrace } from './tracing.ts'

/** Parts that corrections bring back into one page. */
const MOST_PARTS = 300
/** Rules of its site that would together take more of a page's article than this are not meant for it: sites change. */
const LARGEST_SHARE = 0.5

/**
 * Does to the article found what a person wants otherwise, one correction after the other. The article is found as
 * without them, so that nothing else becomes otherwise.
 *
 * @param root simplified, before it gets its last form
 */
export function applyCorrections(root: Element, cleaning: Cleaning): void {
  const { trace } = cleaning
  if (!trace) return
  const { page, tracing } = trace
  page.identify(root)
  const bringBack = partsOf(root, cleaning, trace)
  let allowed = inkOf(root, page) * LARGEST_SHARE
  for (const correction of tracing.corrections) {
    const met = findTargets(correction, page)
    const ranges = met.map(({ range }) => range)
    if (correction.action === 'remove' && correction.site !== null) {
      const size = inkOf(root, page, within(ranges))
      const isMeant = size <= allowed
      trace.met[correction.id] = isMeant ? met.length : 0
      if (!isMeant) continue
      allowed -= size
    }
    trace.met[correction.id] = met.length
    for (const range of ranges) trace.corrected.push({ id: correction.id, range })
    if (correction.action === 'keep') for (const part of met) bringBack(part)
    else {
      const follow = trace.watch(root)
      for (const text of removeRanges(root, ranges, page)) cleaning.note(CORRECTIONS, text)
      follow(CORRECTIONS)
    }
  }
}

/** How much of an article stood at some places of its page, or at any. Characters */
function inkOf(root: Element, page: PageTrace, isCounted: (place: number) => boolean = () => true): number {
  return [...page.placesIn(root)]
    .filter(isCounted)
    .reduce((sum, place) => sum + page.ink.endOf(place) - page.ink.startOf(place), 0)
}

function partsOf(root: Element, cleaning: Cleaning, { page, tracing }: CleaningTrace) {
  let left = MOST_PARTS
  let document: Document | undefined
  return ({ element, range }: MetPart) => {
    const held = counterOf(page.placesIn(root), page.count)
    for (const part of missingParts(element, held, page)) {
      const of = page.page.rangeOf(part)
      if (of.start < range.start || of.end > range.end || left-- <= 0) continue
      document ??= tracing.openEmpty()
      insertPart(root, formPart(part, document, page, cleaning), of, page)
    }
  }
}
