import type { InspectedBlock } from '../../../shared/inspection.ts'
import { quotesOf } from '../corrections/find-targets.ts'
import { exactSelector, siteSelector } from '../corrections/name-element.ts'
import type { PageTrace, PieceRange } from '../corrections/page-trace.ts'
import { elementsMet } from '../corrections/selector.ts'
import type { CleaningTrace } from '../corrections/tracing.ts'

/** A rule that meets more of an article than this is not offered: it would be done on no page. */
const LARGEST_SHARE = 0.5

/** Names a stretch of the page, so that corrections can be made of it. @param whole the element that it is, where known */
export type NamePart = (
  range: PieceRange,
  whole?: Element,
) => Pick<InspectedBlock, 'target' | 'site' | 'frame'>

/** @param held how many pieces of a stretch the article shows */
export function partNamer(held: (range: PieceRange) => number, { page }: CleaningTrace): NamePart {
  const traced = page.page
  const all = held({ start: 0, end: page.count })
  const met = new Map<string, Element[]>()
  const metBy = (selector: string) => {
    const known = met.get(selector) ?? elementsMet(traced, selector)
    met.set(selector, known)
    return known
  }
  /** A rule is offered where it would be done. */
  const siteNameOf = (element: Element): InspectedBlock['site'] => {
    const selector = siteSelector(element)
    if (selector === null) return null
    const others = metBy(selector)
    const share = others.reduce((sum, other) => sum + held(traced.rangeOf(other)), 0) / Math.max(1, all)
    return others.length > 0 && share <= LARGEST_SHARE ? { selector, count: others.length } : null
  }
  const targetOf = (element: Element, range: PieceRange): InspectedBlock['target'] => {
    const selector = exactSelector(element, traced)
    const { quote, until } = quotesOf(element, range, page)
    return selector && quote && until ? { selector, quote, until } : null
  }
  const frameOf = (element: Element): InspectedBlock['frame'] => {
    const shown = held(traced.rangeOf(element))
    for (let around = element.parentElement; around; around = around.parentElement) {
      const range = traced.rangeOf(around)
      if (around.localName === 'body' || held(range) > all * LARGEST_SHARE) return null
      if (held(range) === shown) continue
      const [target, site] = [targetOf(around, range), siteNameOf(around)]
      if (target && site) return { target, site }
    }
    return null
  }
  return (range, whole) => {
    const element = whole ?? frameAround(range, held, page)
    const own = traced.rangeOf(element)
    // Paragraphs that line breaks alone part from others have no element of their own.
    const isRun = held(own) > held(range)
    return {
      target: targetOf(element, isRun ? range : own),
      site: isRun ? null : siteNameOf(element),
      frame: isRun ? null : frameOf(element),
    }
  }
}

/** The largest element that shows nothing else than a stretch; the smallest around it where none shows so little. */
function frameAround(
  { start, end }: PieceRange,
  held: (range: PieceRange) => number,
  { page: { document, rangeOf } }: PageTrace,
): Element {
  const isAround = (element: Element) => rangeOf(element).start <= start && rangeOf(element).end >= end
  let element = document.body
  for (let inner: Element | undefined = element; inner; ) {
    element = inner as HTMLElement
    if (element !== document.body && held(rangeOf(element)) === held({ start, end })) break
    inner = [...element.children].find(isAround)
  }
  return element
}
