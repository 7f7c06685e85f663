import { markFootnotes } from './mark-footnotes.ts'
import type { NoteStore } from './note-store.ts'
import { collectNotes, linkFootnotes, NOTES } from './place-notes.ts'

/** Only links that are a fragment alone are looked at, so that any address will do. */
const ANYWHERE = 'https://page.invalid/'

/** Makes one list of the notes of an article that was put together from several pages, numbered through. */
export function gatherFootnotes(body: Element): void {
  if (body.querySelectorAll(NOTES).length === 0) return
  const notes: NoteStore = new Map()
  markFootnotes(body, notes, { pageUrl: ANYWHERE, baseUrl: ANYWHERE })
  const section = collectNotes(body, notes)
  if (section) body.append(section)
  linkFootnotes(body)
}
