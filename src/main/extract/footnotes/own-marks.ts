import { elementsOf } from '../dom/reshape.ts'
import { MARKED } from '../standardise/callouts.ts'
import { MARK, OWN_KEY, OWN_NUMBER } from './note-store.ts'

const OWN = [MARK, OWN_KEY, OWN_NUMBER]

/**
 * Takes from a page the marks that passes leave for each other: whoever writes "embed" on a paragraph, or a note's
 * key, would be believed. A callout that Recto has made is read as one wherever it was put.
 */
export function removeOwnMarks(root: Element): void {
  for (const element of elementsOf(root, `[data-kind]:not(aside:is(${MARKED}))`))
    element.removeAttribute('data-kind')
  removeNoteMarks(root)
}

/** Marks, keys and numbers of notes, which no article keeps. */
export function removeNoteMarks(root: Element): void {
  for (const element of elementsOf(root, OWN.map((name) => `[${name}]`).join(', ')))
    for (const name of OWN) element.removeAttribute(name)
}
