import type { Correction } from '../../../shared/correction.ts'
import { CORRECTIONS } from '../../../shared/correction-limits.ts'
import type { Cleaning } from '../cleaning.ts'
import { findTargets, type MetPart } from './find-targets.ts'
import { formPart } from './form-part.ts'
import { insertPart } from './insert-part.ts'
import { counterOf, missingParts } from './missing-parts.ts'
import type { PageTrace } from './page-trace.ts'
import { removeRange } from './remove-range.ts'
import type { CleaningTrace } from './tracing.ts'

/** Parts that corrections bring back into one page. */
const MOST_PARTS = 300
/** A site's rule that would take more of a page's article than this is not meant for that page: sites change. */
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
  for (const correction of tracing.corrections) {
    const met = findTargets(correction, page)
    const isDone = correction.action === 'keep' || isMeantFor(met, correction, root, page)
    trace.met[correction.id] = isDone ? met.length : 0
    if (!isDone) continue
    for (const part of met) {
      trace.corrected.push({ id: correction.id, range: part.range })
      if (correction.action === 'keep') bringBack(part)
      else {
        const follow = trace.watch(root)
        for (const text of removeRange(root, part.range, page)) cleaning.note(CORRECTIONS, text)
        follow(CORRECTIONS)
      }
    }
  }
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

function isMeantFor(met: readonly MetPart[], { site }: Correction, root: Element, page: PageTrace): boolean {
  if (site === null) return true
  const places = page.placesIn(root)
  let [all, gone] = [0, 0]
  const ranges = met.map(({ range }) => range)
  for (const place of places) {
    const size = page.ink.endOf(place) - page.ink.startOf(place)
    all += size
    if (ranges.some(({ start, end }) => place >= start && place < end)) gone += size
  }
  return gone <= all * LARGEST_SHARE
}
