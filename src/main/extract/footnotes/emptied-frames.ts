import { textOf } from '../dom/blocks.ts'

/** What there is to see in an element without text. */
export const PICTURES = 'img, video, iframe, table, pre, math'
/** Cells keep their place in a row. */
const CELLS = /^(?:td|th)$/
const HEADING = /^h[1-6]$/
const HEADINGS = 'h1, h2, h3, h4, h5, h6'
/** Characters. */
const LONGEST_HEADING = 60

/**
 * Takes away what notes have left empty, with the rule and the heading that announced them. All frames at once,
 * level by level: thousands may stand in one parent, which is looked at once.
 */
export function removeEmptiedFrames(frames: Iterable<Element>): void {
  let level = new Set(frames)
  while (level.size > 0) {
    const empty = new Set([...level].filter((frame) => canGo(frame) && isEmpty(frame)))
    const announcing = [...empty].flatMap((frame) => announcementBefore(frame, empty))
    const around = new Set<Element>()
    for (const frame of [...empty, ...announcing]) {
      if (frame.parentElement) around.add(frame.parentElement)
    }
    for (const frame of [...empty, ...announcing]) frame.remove()
    level = around
  }
}

function canGo(frame: Element): boolean {
  const { parentElement } = frame
  return (
    parentElement !== null &&
    frame.localName !== 'body' &&
    !(CELLS.test(frame.localName) && parentElement.childElementCount > 1)
  )
}

/** Whether an element holds neither text nor pictures; stops at the first. */
function isEmpty(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE && (child.nodeValue ?? '').trim() !== '') return false
    if (child.nodeType !== child.ELEMENT_NODE) continue
    const inner = child as Element
    if ((inner.localName !== 'table' && inner.matches(PICTURES)) || !isEmpty(inner)) return false
  }
  return true
}

/** Rules and a heading right before notes, unless something else stands under it too. */
function announcementBefore(notes: Element, empty: ReadonlySet<Element>): Element[] {
  const found: Element[] = []
  let before = notes.previousElementSibling
  // Those before are looked at for themselves.
  if (before && empty.has(before)) return found
  // Nor need those be looked at that lie beyond one.
  while (before && !empty.has(before) && isEmpty(before)) {
    found.push(before)
    before = before.previousElementSibling
  }
  if (before && isHeading(before) && endsSection(notes, empty)) found.push(before)
  return found
}

function isHeading(element: Element): boolean {
  const text = textOf(element)
  if (text.length > LONGEST_HEADING) return false
  // Sphinx has headings that are in no table of contents.
  if (HEADING.test(element.localName) || element.matches('p.rubric')) return true
  const inner = element.querySelector(element.localName === 'p' ? 'strong, b' : HEADINGS)
  return (
    inner !== null &&
    (element.localName !== 'p' || text.replace(/:$/, '') === textOf(inner).replace(/:$/, ''))
  )
}

function endsSection(notes: Element, empty: ReadonlySet<Element>): boolean {
  let next = notes.nextElementSibling
  while (next && (empty.has(next) || isEmpty(next))) next = next.nextElementSibling
  return next === null || HEADING.test(next.localName) || next.querySelector(HEADINGS) !== null
}
