import { CORRECTIONS } from '../../../shared/correction-limits.ts'
import type { Finder } from '../../../shared/extraction-report.ts'
import type { InspectedBlock } from '../../../shared/inspection.ts'
import type { Cleaning } from '../cleaning.ts'
import { formPart } from '../corrections/form-part.ts'
import { counterOf } from '../corrections/missing-parts.ts'
import type { PieceRange } from '../corrections/page-trace.ts'
import type { CleaningTrace } from '../corrections/tracing.ts'
import { textOf } from '../dom/blocks.ts'
import type { PageInspection } from '../extraction.ts'
import { NOTES } from '../footnotes/place-notes.ts'
import { folded } from '../metadata/same-text.ts'
import { FINISH, REPEATED_TITLE } from '../pipeline.ts'
import { sanitize } from '../sanitize.ts'
import { leftOutBlocks } from './left-out-blocks.ts'
import { type NamePart, partNamer } from './name-part.ts'

/** Parts that were left out which are shown; the longest pages have some two hundred. */
const MOST_LEFT_OUT = 400
/** Characters of one such part's HTML. A longer one (all the comments of a page) is shown by its beginning. */
const LONGEST_HTML = 20_000
const LONGEST_TEXT = 2_000

/** A block with where it stands in the page. */
interface Placed {
  block: InspectedBlock
  range: PieceRange | null
}

/**
 * Tells of a page what its article shows and what was left out of it, in the order in which a reader met it.
 *
 * @param body the article in its last form
 */
export function inspectPage(body: Element, cleaning: Cleaning, foundBy: Finder): PageInspection {
  const { trace } = cleaning
  if (!trace) throw new Error('A page that was not traced cannot be inspected')
  const { page } = trace
  const places = page.placesIn(body)
  const held = counterOf(places, page.count)
  const namePart = partNamer(held, trace)
  const shown = [...body.children].map((element) => shownBlock(element, trace, namePart))
  const leftOut = leftOutBlocks(held, trace, foundBy)
  const document = trace.tracing.openEmpty()
  const missing: Placed[] = []
  for (const { element, range, pass: taker } of leftOut.slice(0, MOST_LEFT_OUT)) {
    // Whatever left it out, its reader has it above the text.
    const isTitle = folded(textOf(element)) === folded(cleaning.facts.metadata.title)
    const pass = isTitle ? REPEATED_TITLE.name : taker
    const holder = formPart(element, document, page, cleaning)
    cleaning.ofPart().apply(
      FINISH.filter(({ name }) => name !== 'footnotes'),
      holder,
    )
    const html = shortened(sanitize(holder.innerHTML))
    const correctionId = pass === CORRECTIONS ? correctionOf(range, trace) : null
    const { target, site } = namePart(range, element)
    if (html !== '')
      missing.push({ block: { html, leftOutBy: pass, target, site, frame: null, correctionId }, range })
  }
  return {
    page: {
      url: cleaning.facts.pageUrl,
      blocks: inOrder(shown, missing),
      unlisted: Math.max(0, leftOut.length - MOST_LEFT_OUT),
    },
    met: trace.met,
  }
}

function shownBlock(element: Element, trace: CleaningTrace, namePart: NamePart): Placed {
  const places = [...trace.page.placesIn(element)].sort((a, b) => a - b)
  const [first] = places
  const last = places.at(-1)
  // Notes come and go with the references to them.
  const isNotes = element.matches(NOTES)
  const range = first === undefined || last === undefined || isNotes ? null : { start: first, end: last + 1 }
  const names = range ? namePart(range) : { target: null, site: null, frame: null }
  const correctionId = range && correctionOf(range, trace)
  return { block: { html: element.outerHTML, leftOutBy: null, ...names, correctionId }, range }
}

/** The last correction that met all of a part of the page. */
function correctionOf({ start, end }: PieceRange, { corrected }: CleaningTrace): string | null {
  return (
    corrected.findLast(({ range }) => range.start <= start && range.end >= end)?.id ??
    corrected.findLast(({ range }) => range.start < end && range.end > start)?.id ??
    null
  )
}

/** Each part that was left out behind the last shown one that begins before it. */
function inOrder(shown: readonly Placed[], missing: readonly Placed[]): InspectedBlock[] {
  const behind = new Map<number, InspectedBlock[]>()
  for (const { block, range } of missing) {
    const start = range?.start ?? 0
    const at = shown.findLastIndex((other) => other.range !== null && other.range.start < start)
    behind.set(at, [...(behind.get(at) ?? []), block])
  }
  return [
    ...(behind.get(-1) ?? []),
    ...shown.flatMap(({ block }, index) => [block, ...(behind.get(index) ?? [])]),
  ]
}

function shortened(body: Element): string {
  const html = body.innerHTML.trim()
  if (html.length <= LONGEST_HTML) return html
  const paragraph = body.ownerDocument.createElement('p')
  paragraph.textContent = `${(body.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)}…`
  return paragraph.outerHTML
}
