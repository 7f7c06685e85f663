import { textOf } from '../dom/blocks.ts'
import { measureText } from '../dom/text-measure.ts'
import { innermostBlocks } from '../tidy/blocks-of.ts'
import { shareHeld, shinglesOf } from './shingles.ts'

/** Characters without white space. */
const SHORTEST_PROSE = 80
const LARGEST_LINK_SHARE = 0.3
/** Elements whose tags and classes make a line's kind: itself and what is around it. */
const KIND_DEPTH = 3
/** Fewer lines of a kind in the answer may be there by chance. */
const LEAST_TAKEN = 2
/** A line whose words are in the answer was taken, even if its markup has changed. */
const TAKEN_SHARE = 0.5

const FEWEST_LEADS = 2
const SENTENCE_END = /[.!?…。][")”’»]?$/

/** A line of the page as it was before Readability took it apart. */
export interface Line {
  element: Element
  text: string
  isProse: boolean
  /** Lines of one kind look alike: they share their tags and classes. */
  kind: string
}

/** The lines of a tree in reading order. */
export function linesOf(root: Element): Line[] {
  const measure = measureText(root)
  return innermostBlocks(root).map((element) => {
    const { text, link } = measure(element)
    const isProse = text >= SHORTEST_PROSE && link < text * LARGEST_LINK_SHARE
    return { element, text: textOf(element), isProse, kind: kindOf(element) }
  })
}

/**
 * Puts lines back into Readability's answer that it left out although the page writes them like those it
 * took: prose up to the answer's last paragraph, since promotion of the same make stands behind that, and
 * headings and items between two paragraphs of the answer.
 *
 * @param lines the page's, as they were before
 * @param excerpt what the page says of itself: a standfirst that repeats it is no part of the text
 */
export function restoreLeftOut(root: Element, lines: readonly Line[], excerpt: string | null): void {
  const taken = new Map(innermostBlocks(root).map((element) => [textOf(element), element]))
  const wording = shinglesOf(root.textContent ?? '')
  const takenOfKind = new Map<string, number>()
  for (const { text, kind } of lines)
    if (taken.has(text)) takenOfKind.set(kind, (takenOfKind.get(kind) ?? 0) + 1)
  const isTakenProse = ({ text, isProse }: Line) => isProse && taken.has(text)
  const first = lines.findIndex(isTakenProse)
  const last = lines.findLastIndex(isTakenProse)
  const leads = leadsOf(lines, first, excerpt, wording)

  let before: Element | null = null
  lines.slice(0, last).forEach((line, index) => {
    const { element, text, isProse, kind } = line
    const held = taken.get(text)
    if (held) before = held
    else if (
      (leads.has(line) ||
        ((takenOfKind.get(kind) ?? 0) >= LEAST_TAKEN &&
          (isProse || (index > first && /^(?:h[2-6]|p|li)$/.test(element.localName))))) &&
      shareHeld(text, wording) < TAKEN_SHARE
    ) {
      const copy = element.cloneNode(true) as Element
      if (before) before.after(copy)
      else root.prepend(copy)
      before = copy
    }
  })
}

/**
 * The paragraphs between the title and the answer's first one. A single one is a standfirst, and what comes again
 * further down is said of several things.
 */
function leadsOf(
  lines: readonly Line[],
  first: number,
  excerpt: string | null,
  wording: ReadonlySet<string>,
): ReadonlySet<Line> {
  const above = lines.slice(0, Math.max(0, first))
  const title = above.findLastIndex(({ element }) => element.localName === 'h1')
  if (title === -1) return new Set()
  const summary = shinglesOf(excerpt ?? '')
  const times = Map.groupBy(lines, ({ text }) => text)
  const leads = above
    .slice(title + 1)
    .filter(
      ({ text, isProse }) =>
        isProse &&
        SENTENCE_END.test(text) &&
        times.get(text)?.length === 1 &&
        shareHeld(text, wording) < TAKEN_SHARE &&
        shareHeld(text, summary) < TAKEN_SHARE,
    )
  return new Set(leads.length >= FEWEST_LEADS ? leads : [])
}

function kindOf(element: Element): string {
  const names: string[] = []
  let around: Element | null = element
  for (let depth = 0; around && depth < KIND_DEPTH; depth++, around = around.parentElement)
    names.push(`${around.localName}.${around.getAttribute('class') ?? ''}`)
  return names.join(' ')
}
