import type { Cleaning } from './cleaning.ts'
import { collectNotes } from './footnotes/place-notes.ts'
import { FINISH, SIMPLIFY, TAKE_NOTES } from './pipeline.ts'

/** Puts the notes that an article refers to behind it, simplified like the rest. */
export function placeNotes(root: Element, cleaning: Cleaning): void {
  const notes = collectNotes(root, cleaning.notes)
  if (!notes) return
  cleaning.apply(SIMPLIFY, notes)
  root.append(notes)
}

/** Brings an article that has been cleaned before into Recto's form, judging nothing. */
export function formAgain(root: Element, cleaning: Cleaning): void {
  cleaning.apply(TAKE_NOTES, root)
  cleaning.apply(SIMPLIFY, root)
  placeNotes(root, cleaning)
  cleaning.apply(FINISH, root)
}
