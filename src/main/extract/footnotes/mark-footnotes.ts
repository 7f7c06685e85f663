import { textOf } from '../dom/blocks.ts'
import { removeEmptiedFrames } from './emptied-frames.ts'
import { type FoundNote, findNotes } from './find-notes.ts'
import { findInPageLinks } from './in-page-links.ts'
import { removeCopies, takeInlineNotes } from './inline-notes.ts'
import { isNotesList, writtenNumber } from './note-parts.ts'
import { keepNote, MARK, markFor, type NoteStore, OWN_NUMBER } from './note-store.ts'
import { removeNoteMarks } from './own-marks.ts'
import { findReferences } from './references.ts'
import { cutBrackets, takeNote } from './take-note.ts'

/** An item of a list of notes that no link leads to. */
interface Unreferred {
  item: Element
  number: number
}

interface Addresses {
  pageUrl: string
  baseUrl: string
}

/** Characters, white space among them. */
const LONGEST_BRACKETS = 8
const BRACKETS = /^[\s[\](){}.:]*$/
/** Inline elements that may hold a marker alone. */
const WRAPPERS = /^(?:sup|span|small|a|b|strong|i|em|cite|font|ins)$/

/**
 * Takes a page's footnotes out of it, wherever it keeps them, and leaves a mark for each reference: they come back
 * once the article is found and tidied (`collectNotes`).
 */
export function markFootnotes(root: Element, notes: NoteStore, { pageUrl, baseUrl }: Addresses): void {
  removeNoteMarks(root)
  removeCopies(root)
  takeInlineNotes(root, notes)
  const links = findInPageLinks(root, pageUrl, baseUrl)
  const found = inWholeLists(findNotes(findReferences(links), links))
  const sources = found.map(({ parts }) => parts[0]?.parentNode ?? null)
  // Every reference first: those within notes go with them.
  const marks = found.map(({ references }) =>
    references.map(({ link, label }) => {
      const mark = markFor(root.ownerDocument, '', label)
      const marker = wholeMarker(link)
      cutBrackets(marker)
      marker.replaceWith(mark)
      return mark
    }),
  )
  const others = findUnreferred(found)
  const frames = new Set<Element>()
  found.forEach((note, index) => {
    const followers = (others.get(note) ?? []).map(({ item, number }) => {
      const follower = takeNote(
        { parts: [item], backLinks: [], label: item.localName === 'li' ? '' : String(number) },
        root.ownerDocument,
        frames,
      )
      follower.setAttribute(OWN_NUMBER, String(number))
      return follower
    })
    const item = takeNote({ ...note, label: labelOfNote(note) }, root.ownerDocument, frames)
    const key = keepNote(notes, { item, followers, source: sources[index] })
    for (const mark of marks[index] ?? []) mark.setAttribute(MARK, key)
  })
  removeEmptiedFrames(frames)
}

/**
 * Without the notes whose list stays where it is: of a bibliography that is hardly cited, or a list of something else,
 * none is taken, since the others would be numbered anew.
 */
function inWholeLists(found: readonly FoundNote[]): FoundNote[] {
  const counts = new Map<Element, number>()
  const listOf = ({ parts }: FoundNote) => {
    const list = parts[0]?.parentElement ?? null
    return list && /^[ou]l$/.test(list.localName) ? list : null
  }
  for (const note of found) {
    const list = listOf(note)
    if (list) counts.set(list, (counts.get(list) ?? 0) + 1)
  }
  const left = new Set<Element>()
  for (const [list, count] of counts) {
    const items = [...list.children].filter((item) => textOf(item) !== '')
    if (count * 2 < items.length) left.add(list)
  }
  return found.filter((note) => {
    const list = listOf(note)
    return !list || !left.has(list)
  })
}

/** What stands among the notes in their lists, by the note before it, or the list's first. */
function findUnreferred(found: readonly FoundNote[]): Map<FoundNote, Unreferred[]> {
  const noteOf = new Map(found.map((note) => [note.parts[0], note]))
  const lists = new Set([...noteOf.keys()].map((part) => part?.parentElement ?? null))
  const unreferred = new Map<FoundNote, Unreferred[]>()
  for (const list of lists) {
    if (!list) continue
    if (!/^[ou]l$/.test(list.localName)) {
      if (isNotesList(list)) numberedAmong(list, noteOf, lists, unreferred)
      continue
    }
    const items = [...list.children]
    const first = items.findIndex((item) => noteOf.has(item))
    let before = noteOf.get(items[first] as Element)
    const offset = Number(before && labelOfNote(before)) || first + 1
    items.forEach((item, index) => {
      const note = noteOf.get(item)
      if (note) before = note
      else if (before && textOf(item) !== '')
        append(unreferred, before, { item, number: index - first + offset })
    })
  }
  return unreferred
}

/** Numbered paragraphs among notes that are such; only while they count on. */
function numberedAmong(
  box: Element,
  noteOf: ReadonlyMap<Node | undefined, FoundNote>,
  lists: ReadonlySet<Element | null>,
  unreferred: Map<FoundNote, Unreferred[]>,
): void {
  let before: FoundNote | undefined
  let last = 0
  for (const item of box.children) {
    const note = noteOf.get(item)
    const number = note ? Number(labelOfNote(note)) : lists.has(item) ? null : writtenNumber(item)
    if (note) before = note
    else if (before && number === last + 1) append(unreferred, before, { item, number })
    else continue
    last = number || 0
  }
}

function labelOfNote({ references }: FoundNote): string {
  return references[0]?.label ?? ''
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The link, or what is around it and its brackets alone. */
function wholeMarker(link: Element): Element {
  let marker = link
  while (marker.parentElement && WRAPPERS.test(marker.parentElement.localName) && standsAlone(marker))
    marker = marker.parentElement
  return marker
}

function standsAlone(marker: Element): boolean {
  for (const side of ['previousSibling', 'nextSibling'] as const) {
    for (let node = marker[side]; node; node = node[side]) if (!isBrackets(node)) return false
  }
  return true
}

/** Whether there is nothing in a node but brackets and white space. */
function isBrackets(node: Node): boolean {
  if (node.nodeType === node.TEXT_NODE) {
    const text = node.nodeValue ?? ''
    return text.length <= LONGEST_BRACKETS && BRACKETS.test(text)
  }
  if ((node as Element).localName === 'img') return false
  for (let child = node.firstChild; child; child = child.nextSibling) if (!isBrackets(child)) return false
  return true
}
