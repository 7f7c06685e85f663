import { afterEach, expect, it } from 'vitest'
import { copyOfNote, noteOf } from '../../../src/renderer/reader/footnotes/note-of.ts'

afterEach(() => document.body.replaceChildren())

function article(html: string): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = html
  document.body.append(body)
  return body
}

it('copies a note with its lists and pictures, without its ways back and without a second id', () => {
  const body = article(
    '<p>Fog<sup><a id="recto-fnref-1" href="#recto-fn-1" role="doc-noteref">1</a></sup></p><ol><li id="recto-fn-1"><p>See:</p><ul><li id="recto-x">one</li></ul><p><img alt="A boat"> <a role="doc-backlink" href="#recto-fnref-1">↩</a></p></li></ol>',
  )
  const link = body.querySelector('a')
  const found = link && noteOf(link)
  expect(found?.note.id).toBe('recto-fn-1')
  const shown = document.createElement('div')
  if (found) shown.append(copyOfNote(found.note))
  expect(shown.innerHTML.trim()).toBe('<p>See:</p><ul><li>one</li></ul><p><img alt="A boat"> </p>')
  expect(found?.note.querySelector('[role="doc-backlink"]')).not.toBeNull()
})

it('takes no other link within the article for a reference', () => {
  const body = article('<a href="#recto-h-1">up</a><a href="#recto-fn-9" role="doc-noteref">9</a>')
  for (const link of body.querySelectorAll('a')) expect(noteOf(link)).toBeNull()
})
