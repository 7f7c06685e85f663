/**
 * A page's notes, taken out of it while its article is looked for: list items, by the key that the marks
 * in the text bear. So neither Readability nor a tidying pass can lose them, and only those come back that the
 * article refers to.
 */
export type NoteStore = Map<string, KeptNote>

export interface KeptNote {
  item: Element
  /** Notes of the same list that nothing refers to: "[3–5]" has links to two of three. */
  followers: Element[]
  /** Where the page kept it: notes of one source are numbered together. */
  source: unknown
}

/** Followers and source where there are any. */
type NoteToKeep = Pick<KeptNote, 'item'> & Partial<KeptNote>

/** On a mark in the text: the key of its note. */
export const MARK = 'data-recto-note'
/** On a note in the list that is built in the end: its own key. */
export const OWN_KEY = 'data-recto-key'
/** On a note that nothing refers to: its number in the page's own list. */
export const OWN_NUMBER = 'data-recto-number'
/** What a mark says where the page lets its style sheet count; numbered in the end. An empty one would be tidied away. */
const UNNUMBERED = '*'

/** Keeps a note, and gives its key. */
export function keepNote(notes: NoteStore, { item, followers = [], source = null }: NoteToKeep): string {
  const key = String(notes.size + 1)
  notes.set(key, { item, followers, source })
  return key
}

/** What stands for a reference until its note comes back: no link, which would count against the text around it. */
export function markFor(document: Document, key: string, label: string): Element {
  const mark = document.createElement('sup')
  mark.setAttribute(MARK, key)
  mark.textContent = label || UNNUMBERED
  return mark
}
