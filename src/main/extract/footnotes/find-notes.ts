import { textOf } from '../dom/blocks.ts'
import type { InPageLink } from './in-page-links.ts'
import { blockOf, countTargets, isNotesList, notePartsOf } from './note-parts.ts'
import { labelOf, type Reference } from './references.ts'

/** A note of the page: its nodes, what refers to it, and the links back in it. */
export interface FoundNote {
  parts: Node[]
  references: Reference[]
  backLinks: Element[]
}

/** What programs call the targets of their references: fn1, _ftn1, footnote-1, cite_note-x, user-content-fn-1. */
const NOTE_NAME =
  /^(?:user-content-)?_?(?:fn|ftn|edn|en|(?:sd)?(?:foot|end)_?notes?|(?:easy|cite|block)[-_](?:foot)?notes?|notes?|n)(?:[-_:.][-_:.\w]*)?\d/i
/** Characters. A longer text is a part of the page. */
const LONGEST_NOTE = 12_000
const HEADINGS = 'h1, h2, h3, h4, h5, h6'
const INK = /[\p{L}\p{N}]/gu
/** Characters of a link that says nothing but the way back. */
const LONGEST_BACK_LINK = 30
/** What links back are called; these go with what they say. */
export const BACK_LINKS =
  '[role="doc-backlink"], [data-footnote-backref], .footnote-backref, .footnote-back, .footnote-return, .reversefootnote, .fn-backref, .backrefs, .mw-cite-backlink, .footnote-backlink'

/** The notes that references lead to, in the order of the first reference to each. */
export function findNotes(references: readonly Reference[], links: readonly InPageLink[]): FoundNote[] {
  const counts = countTargets(
    new Set(
      references.filter(({ isForward, isRaised }) => isForward || isRaised).map(({ target }) => target),
    ),
  )
  const targetOf = new Map(links.map(({ link, target }) => [link, target]))
  const judged = new Map<Element, FoundNote | null>()
  const taken = new Set<Node>()
  for (const reference of references) {
    const { target, link } = reference
    let note = judged.get(target)
    if (note === undefined) {
      // A note comes later than its reference, unless it stands where notes are kept.
      const mayBe = reference.isForward || isNotesList(target)
      const parts = mayBe ? notePartsOf(target, link, counts) : null
      note =
        parts && isText(parts) && !parts.some((part) => taken.has(part))
          ? { parts, references: [], backLinks: [] }
          : null
      if (note && !isNote(note.parts, reference, targetOf)) note = null
      judged.set(target, note)
      for (const part of note?.parts ?? []) taken.add(part)
    }
    note?.references.push(reference)
  }
  const notes = [...judged.values()].filter((note) => note !== null)
  for (const note of notes) note.backLinks = backLinksOf(note, targetOf)
  return notes.filter(saysSomething)
}

/** Whether there is more to a note than its number and its links back. */
function saysSomething({ parts, references, backLinks }: FoundNote): boolean {
  const length = (nodes: readonly Node[]) =>
    nodes.reduce((sum, node) => sum + (textOf(node).match(INK)?.length ?? 0), 0)
  return length(parts) > length(backLinks) + (references[0]?.label.length ?? 0)
}

function isText(parts: readonly Node[]): boolean {
  if (parts.some((part) => isElement(part) && part.querySelector(HEADINGS))) return false
  const length = parts.reduce((sum, part) => sum + textOf(part).length, 0)
  return length > 0 && length <= LONGEST_NOTE
}

function isNote(
  parts: readonly Node[],
  reference: Reference,
  targetOf: ReadonlyMap<Element, Element>,
): boolean {
  const { label, isRaised, name, link, target } = reference
  if (isNotesList(target) || (isRaised && NOTE_NAME.test(name))) return true
  const block = blockOf(link)
  if (linksIn(parts).some((back) => isIn(targetOf.get(back), block))) return true
  const text = labelOf(
    parts
      .map(textOf)
      .join(' ')
      .trim()
      .split(/[\s\]).:]/, 1)[0] ?? '',
  )
  return isRaised && label !== '' && text === label
}

/** Short links to the blocks that the references stand in, and whatever is called a link back. */
function backLinksOf({ parts, references }: FoundNote, targetOf: ReadonlyMap<Element, Element>): Element[] {
  const blocks = new Set(references.map(({ link }) => blockOf(link)))
  const leadsBack = (link: Element) => {
    const target = targetOf.get(link)
    return target !== undefined && textOf(link).length <= LONGEST_BACK_LINK && blocks.has(blockOf(target))
  }
  const named = parts.flatMap((part) => (isElement(part) ? [...part.querySelectorAll(BACK_LINKS)] : []))
  return [...new Set([...named, ...linksIn(parts).filter(leadsBack)])]
}

function isIn(target: Element | undefined, block: Element | null): boolean {
  return target !== undefined && block !== null && blockOf(target) === block
}

function linksIn(parts: readonly Node[]): Element[] {
  return parts
    .filter(isElement)
    .flatMap((part) => [...(part.localName === 'a' ? [part] : []), ...part.querySelectorAll('a')])
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
