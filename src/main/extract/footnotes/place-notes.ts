import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { MARK, type NoteStore, OWN_KEY, OWN_NUMBER } from './note-store.ts'

/** Ours begin with `recto-`, as the article policy asks; an article has no other ids that begin so. */
export const NOTE_ID = 'recto-fn-'
const REFERENCE_ID = 'recto-fnref-'
const WAY_BACK = '↩'
const KIND = 'footnotes'
/** Where an article's notes are, once it has been through the whole cleaning. */
export const NOTES = `section[data-kind="${KIND}"]`
const NUMBER = /^\d{1,4}$/

/**
 * The notes that an article refers to, in the order of its references, as a section with one list; the notes that
 * notes refer to among them.
 *
 * @returns null where it refers to none
 */
export function collectNotes(root: Element, notes: NoteStore): Element | null {
  const document = root.ownerDocument
  const list = document.createElement('ol')
  const placed = new Set<string>()
  const visit = (tree: Element) => {
    for (const mark of elementsOf(tree, `[${MARK}]`)) {
      const key = mark.getAttribute(MARK) ?? ''
      const note = notes.get(key)
      if (!note) mark.removeAttribute(MARK)
      else if (!placed.has(key)) {
        placed.add(key)
        note.item.setAttribute(OWN_KEY, key)
        list.append(note.item, ...note.followers)
      }
    }
  }
  visit(root)
  // The list grows while notes refer to others.
  for (let note = list.firstElementChild; note; note = note.nextElementSibling) visit(note)
  if (placed.size === 0) return null
  number(root, list, notes)
  const section = document.createElement('section')
  section.setAttribute('data-kind', KIND)
  section.append(list)
  return section
}

interface Numbered {
  item: Element
  label: string
}

/**
 * Writes on each note its number: the page's own for those of its largest list, so that "see note 12" stays true;
 * for others, which count from one again or in letters, one behind those.
 */
function number(root: Element, list: Element, notes: NoteStore): void {
  const labels = new Map<string, string>()
  for (const tree of [root, list]) {
    for (const mark of elementsOf(tree, `[${MARK}]`)) {
      const key = mark.getAttribute(MARK) ?? ''
      if (!labels.has(key)) labels.set(key, textOf(mark))
    }
  }
  const sources = new Map<unknown, Numbered[]>()
  for (const [key, { item, followers, source }] of notes) {
    if (item.parentElement !== list) continue
    const group = sources.get(source) ?? []
    sources.set(source, group)
    for (const element of [item, ...followers]) {
      const label = element.getAttribute(OWN_NUMBER) ?? (element === item ? labels.get(key) : null) ?? ''
      group.push({ item: element, label })
    }
  }
  const largest = [...sources.values()]
    .map(numberedIn)
    .reduce((most, own) => (own.size > most.size ? own : most), new Map<Element, number>())
  let last = Math.max(0, ...largest.values())
  for (let item = list.firstElementChild; item; item = item.nextElementSibling)
    item.setAttribute(OWN_NUMBER, String(largest.get(item) ?? ++last))
}

/** Those of some notes that the page has numbered; none where it has used a number twice. */
function numberedIn(notes: readonly Numbered[]): Map<Element, number> {
  const own = new Map(
    notes
      .filter(({ label }) => NUMBER.test(label) && Number(label) > 0)
      .map(({ item, label }) => [item, Number(label)]),
  )
  return new Set(own.values()).size === own.size ? own : new Map()
}

/** Makes links of an article's marks, and gives each note its ways back. Comes last, since other ids go before. */
export function linkFootnotes(root: Element): void {
  // Roles are ours alone.
  for (const element of elementsOf(root, '[role]')) element.removeAttribute('role')
  for (const section of elementsOf(root, NOTES)) section.setAttribute('role', 'doc-endnotes')
  const marks = Map.groupBy(elementsOf(root, `sup[${MARK}]`), (mark) => mark.getAttribute(MARK) ?? '')
  const notes = elementsOf(root, `li[${OWN_NUMBER}]`)
  const numbered = notes.map((note) => ({ note, number: Number(note.getAttribute(OWN_NUMBER)) }))
  const list = notes[0]?.parentElement
  let last = 0
  for (const { note, number } of numbered.sort((a, b) => a.number - b.number)) {
    list?.append(note)
    note.setAttribute('id', `${NOTE_ID}${number}`)
    // Where the page leaves numbers out, or the article does.
    if (number !== last + 1) note.setAttribute('value', String(number))
    else note.removeAttribute('value')
    last = number
    const references = marks.get(note.getAttribute(OWN_KEY) ?? '') ?? []
    note.removeAttribute(OWN_KEY)
    note.removeAttribute(OWN_NUMBER)
    const end = references.length > 0 ? endOf(note) : note
    references.forEach((mark, index) => {
      const id = `${REFERENCE_ID}${number}${index === 0 ? '' : `-${index + 1}`}`
      linkMark(mark, id, number)
      end.append(' ', wayBack(note.ownerDocument, id, index + 1))
    })
  }
}

function linkMark(mark: Element, id: string, number: number): void {
  const link = mark.ownerDocument.createElement('a')
  link.setAttribute('href', `#${NOTE_ID}${number}`)
  link.setAttribute('id', id)
  link.setAttribute('role', 'doc-noteref')
  link.textContent = String(number)
  mark.removeAttribute(MARK)
  // Several references raised together stay so.
  if (mark.parentElement?.closest('sup')) mark.replaceWith(link)
  else mark.replaceChildren(link)
}

/** Where a note's ways back go: behind its last words, in its last paragraph where it has some. */
function endOf(note: Element): Element {
  const last = note.lastElementChild
  if (last?.localName === 'p') return last
  if (!note.querySelector(':scope > p')) return note
  const end = note.ownerDocument.createElement('p')
  note.append(end)
  return end
}

/** The way to a note's first reference is an arrow; to the others, one with their count. */
function wayBack(document: Document, id: string, count: number): Element {
  const link = document.createElement('a')
  link.setAttribute('href', `#${id}`)
  link.setAttribute('role', 'doc-backlink')
  link.textContent = WAY_BACK
  if (count > 1) {
    const raised = document.createElement('sup')
    raised.textContent = String(count)
    link.append(raised)
  }
  return link
}
