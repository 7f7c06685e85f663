/** A note of the open article, and the reference it was opened from. */
export interface OpenNote {
  reference: HTMLAnchorElement
  note: HTMLElement
}

/** What a reference refers to; null where a link is no reference, or its note is not there. */
export function noteOf(link: HTMLAnchorElement): OpenNote | null {
  if (link.getAttribute('role') !== 'doc-noteref') return null
  const id = link.getAttribute('href')?.slice(1) ?? ''
  const note = document.getElementById(id)
  return note === null ? null : { reference: link, note }
}

/** A note's content to be shown beside its reference: the ways back would lead to where one is. */
export function copyOfNote(note: HTMLElement): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const child of note.childNodes) fragment.append(child.cloneNode(true))
  for (const back of fragment.querySelectorAll('[role="doc-backlink"]')) back.remove()
  // The note itself keeps them: an id stands once in a document.
  for (const named of fragment.querySelectorAll('[id]')) named.removeAttribute('id')
  return fragment
}
