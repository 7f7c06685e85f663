import { isBlank, textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { keepNote, markFor, type NoteStore } from './note-store.ts'
import { labelOf } from './references.ts'
import { takeNote } from './take-note.ts'

/** Notes that stand in the sentence they belong to: Tufte's and Gwern's, LaTeXML, Distill, Modern Footnotes. */
const IN_TEXT =
  'span.sidenote, span.marginnote, small.sidenote, .ltx_role_footnote, .ltx_role_endnote, d-footnote, .modern-footnotes-footnote__note'
/** Within them, what repeats their mark. */
const INNER_MARKS = '.ltx_note_mark, .ltx_tag_note, .ltx_note_type, .sidenote-number'
/** What stands before such a note to open it, or to number it. */
const OPENERS = 'label, input, sup, .sidenote-number, .margin-toggle, .sidenote-anchor'
const MOST_OPENERS = 3
/** Copies of notes that scripts make to show them in place: Bigfoot, Littlefoot, MediaWiki, Gwern's columns. */
const COPIES =
  '.bigfoot-footnote, .bigfoot-footnote__container, .littlefoot, .littlefoot__popover, .littlefoot-footnote, .mwe-popups, .footnote-popover, #sidenote-column-left, #sidenote-column-right'

/** Takes away what shows a note a second time. */
export function removeCopies(root: Element): void {
  for (const copy of elementsOf(root, COPIES)) copy.remove()
}

/** Takes the notes that stand within sentences, and leaves a mark for each. */
export function takeInlineNotes(root: Element, notes: NoteStore): void {
  for (const note of elementsOf(root, IN_TEXT)) {
    if (!root.contains(note) || textOf(note) === '') continue
    const label = removeOpeners(note)
    const own = note.matches('.ltx_note') ? (note.querySelector('.ltx_note_content') ?? note) : note
    const number = labelOf(textOf(note.querySelector('.ltx_note_mark')))
    for (const mark of elementsOf(own, INNER_MARKS)) mark.remove()
    if (textOf(own) === '') continue
    const place = root.ownerDocument.createElement('span')
    note.replaceWith(place)
    const source = { parts: [...own.childNodes], backLinks: [], label: label || number }
    const key = keepNote(notes, { item: takeNote(source, root.ownerDocument, new Set()) })
    place.replaceWith(markFor(root.ownerDocument, key, label || number))
  }
}

/** Takes what opens a note in the page, and gives the number it wrote. */
function removeOpeners(note: Element): string {
  let label = ''
  for (let n = 0; n < MOST_OPENERS; n++) {
    let before = note.previousSibling
    while (before && isBlank(before) && before.nodeType === before.TEXT_NODE && before.previousSibling)
      before = before.previousSibling
    if (!before || before.nodeType !== before.ELEMENT_NODE) break
    const element = before as Element
    if (!element.matches(OPENERS) || !/^\W{0,2}(?:\d{0,4}|\W{0,2})\W{0,2}$/u.test(textOf(element))) break
    if (isPower(element)) break
    label ||= /\d+/.exec(textOf(element))?.[0] ?? ''
    element.remove()
  }
  return label
}

/** A figure raised behind another belongs to that. */
function isPower(element: Element): boolean {
  return (
    element.localName === 'sup' &&
    element.classList.length === 0 &&
    /\d$/.test(element.previousSibling?.textContent ?? '')
  )
}
