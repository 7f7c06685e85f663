import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { PICTURES } from './emptied-frames.ts'
import { keepNote, markFor, type NoteStore, OWN_NUMBER } from './note-store.ts'
import { removeNoteMarks } from './own-marks.ts'
import { NOTE_ID, NOTES } from './place-notes.ts'

/**
 * Takes the notes out of an article that Recto has made, by the form it gave them: they are placed anew
 * (`collectNotes`). Nothing else can be a note there.
 */
export function takeOwnNotes(root: Element, notes: NoteStore): void {
  removeNoteMarks(root)
  const references = Map.groupBy(elementsOf(root, 'a[role="doc-noteref"]'), (link) =>
    (link.getAttribute('href') ?? '').slice(1),
  )
  for (const section of elementsOf(root, NOTES)) {
    // A note that nothing refers to stays with the one before it, or with the first.
    let waiting: Element[] = []
    let followers = waiting
    let isReferred = false
    for (const item of elementsOf(section, `li[id^="${NOTE_ID}"]`)) {
      const links = references.get(item.id) ?? []
      references.delete(item.id)
      for (const back of elementsOf(item, 'a[role="doc-backlink"]')) removeWayBack(back)
      item.setAttribute(OWN_NUMBER, item.id.slice(NOTE_ID.length))
      if (links.length === 0) followers.push(item)
      else {
        followers = waiting
        waiting = []
        const key = keepNote(notes, { item, followers, source: section })
        for (const link of links) replaceByMark(link, key)
        isReferred = true
      }
    }
    // Where nothing refers to any, all are text.
    if (isReferred) for (const item of elementsOf(section, `[${OWN_NUMBER}]`)) item.remove()
    else removeNoteMarks(section)
    if (textOf(section) === '' && !section.querySelector(PICTURES)) section.remove()
    else section.removeAttribute('data-kind')
  }
}

function replaceByMark(link: Element, key: string): void {
  const mark = markFor(link.ownerDocument, key, link.textContent ?? '')
  const raised = link.parentElement
  if (raised?.localName === 'sup' && raised.childNodes.length === 1) raised.replaceWith(mark)
  else link.replaceWith(mark)
}

/** With the space before it, and the paragraph that held nothing else. */
function removeWayBack(link: Element): void {
  const { parentElement: around, previousSibling: space } = link
  if (space?.nodeType === link.TEXT_NODE) space.textContent = (space.textContent ?? '').trimEnd()
  link.remove()
  if (around?.localName === 'p' && around.childElementCount === 0 && (around.textContent ?? '').trim() === '')
    around.remove()
}
