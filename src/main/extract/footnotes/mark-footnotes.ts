import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { type FoundNote, findNotes } from './find-notes.ts'
import { findInPageLinks } from './in-page-links.ts'
import { removeCopies, takeInlineNotes } from './inline-notes.ts'
import { keepNote, MARK, markFor, type NoteStore, OWN_NUMBER } from './note-store.ts'
import { findReferences, labelOf } from './references.ts'
import { takeNote } from './take-note.ts'

/** An item of a list of notes that no link leads to. */
interface Unreferred {
  item: Element
  number: number
}

interface Addresses {
  pageUrl: string
  baseUrl: string
}

/** Inline elements that may hold a marker alone. */
const WRAPPERS = /^(?:sup|span|small|a|b|strong|i|em|cite|font|ins)$/

/**
 * Takes a page's footnotes out of it, wherever it keeps them, and leaves a mark for each reference: they come back
 * once the article is found and tidied (`collectNotes`).
 */
export function markFootnotes(root: Element, notes: NoteStore, { pageUrl, baseUrl }: Addresses): void {
  // Marks are ours alone.
  for (const element of elementsOf(root, `[${MARK}]`)) element.removeAttribute(MARK)
  removeCopies(root)
  takeInlineNotes(root, notes)
  const links = findInPageLinks(root, pageUrl, baseUrl)
  const found = findNotes(findReferences(links), links)
  // Every reference first: those within notes go with them.
  const marks = found.map(({ references }) =>
    references.map(({ link, label }) => {
      const mark = markFor(root.ownerDocument, '', label)
      wholeMarker(link, label).replaceWith(mark)
      return mark
    }),
  )
  const others = findUnreferred(found)
  found.forEach((note, index) => {
    const followers = (others.get(note) ?? []).map(({ item, number }) => {
      const follower = takeNote([item], [], '')
      follower.setAttribute(OWN_NUMBER, String(number))
      return follower
    })
    const key = keepNote(notes, takeNote(note.parts, note.backLinks, labelOfNote(note)), followers)
    for (const mark of marks[index] ?? []) mark.setAttribute(MARK, key)
  })
}

/** What stands among the notes in their lists, by the note before it, or the list's first. */
function findUnreferred(found: readonly FoundNote[]): Map<FoundNote, Unreferred[]> {
  const noteOf = new Map(found.map((note) => [note.parts[0], note]))
  const lists = new Set([...noteOf.keys()].map((part) => part?.parentElement ?? null))
  const unreferred = new Map<FoundNote, Unreferred[]>()
  for (const list of lists) {
    if (!list || !/^[ou]l$/.test(list.localName)) continue
    const items = [...list.children]
    const first = items.findIndex((item) => noteOf.has(item))
    const others = items.filter((item) => !noteOf.has(item) && textOf(item) !== '')
    // A list of something else, in which notes stand by chance, stays where it is.
    if (others.length * 2 > items.length) continue
    let before = noteOf.get(items[first] as Element)
    const offset = Number(before && labelOfNote(before)) || first + 1
    items.forEach((item, index) => {
      const note = noteOf.get(item)
      if (note) before = note
      else if (before && textOf(item) !== '')
        unreferred.set(before, [...(unreferred.get(before) ?? []), { item, number: index - first + offset }])
    })
  }
  return unreferred
}

function labelOfNote({ references }: FoundNote): string {
  return references[0]?.label ?? ''
}

/** The link, or what is around it and its brackets alone. */
function wholeMarker(link: Element, label: string): Element {
  let marker = link
  for (
    let around = link.parentElement;
    around && WRAPPERS.test(around.localName);
    around = around.parentElement
  ) {
    if (labelOf(textOf(around)) !== label || around.querySelector('img, math')) break
    marker = around
  }
  return marker
}
