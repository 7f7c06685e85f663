import { displayHost } from '../../../shared/address.ts'
import type { Correction } from '../../../shared/correction.ts'
import { PageTrace, type PieceRange, piecesOf } from './page-trace.ts'

/** What is asked of a page besides its article. */
export interface Tracing {
  page: PageTrace
  /** Those for this page's site, in the order in which they are done. */
  corrections: readonly Correction[]
  isInspected: boolean
  /** An empty document at the page's address. */
  openEmpty: () => Document
}

/** @returns null where nothing is asked, so that nothing need be followed */
export function tracingOf(
  url: string,
  open: () => Document,
  openAs: (html: string) => Document,
  {
    corrections = [],
    inspect = false,
  }: { corrections?: readonly Correction[] | undefined; inspect?: boolean | undefined },
): Tracing | null {
  const site = displayHost(url)
  const fitting = corrections.filter((correction) => correction.site === null || correction.site === site)
  if (fitting.length === 0 && !inspect) return null
  return {
    page: new PageTrace(open),
    corrections: fitting,
    isInspected: inspect,
    openEmpty: () => openAs('<!doctype html><body>'),
  }
}

/** What one cleaning of a page has done to its pieces. */
export class CleaningTrace {
  readonly tracing: Tracing
  /** Which pass took a piece away, last. */
  readonly takenBy = new Map<number, string>()
  /** What was taken away in one go. */
  readonly taken: PieceRange[] = []
  /** The parts of the page that corrections met. */
  readonly corrected: { id: string; range: PieceRange }[] = []
  readonly met: Record<string, number> = {}

  constructor(tracing: Tracing) {
    this.tracing = tracing
  }

  get page(): PageTrace {
    return this.tracing.page
  }

  /**
   * Follows what a pass does to a tree.
   *
   * @returns to be called with the pass's name when it is done: notes which pieces went, and knows again what it wrote
   *   anew
   */
  watch(root: Element): (pass: string) => void {
    const before = this.page.placesIn(root)
    return (pass) => {
      const there = this.page.placesIn(root)
      const gone = new Set([...before].filter((place) => !there.has(place)))
      if (gone.size === 0) return
      this.page.identify(root, gone)
      if (!this.tracing.isInspected) return
      const found = this.page.placesIn(root)
      for (const place of gone) if (!found.has(place)) this.takenBy.set(place, pass)
    }
  }

  /** Notes that an element goes as a whole. */
  takeAtOnce(element: Element): void {
    if (!this.tracing.isInspected) return
    const places = piecesOf(element).flatMap((node) => this.page.placesOf(node) ?? [])
    const [first] = places
    const last = places.at(-1)
    if (first !== undefined && last !== undefined && last >= first)
      this.taken.push({ start: first, end: last + 1 })
  }
}
