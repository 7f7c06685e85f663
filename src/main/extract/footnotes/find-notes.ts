import { textOf } from '../dom/blocks.ts'
import type { InPageLink } from './in-page-links.ts'
import { blockOf, countTargets, isNotesList, notePartsOf } from './note-parts.ts'
import { labelOf, type Reference } from './references.ts'
import { atEnds, saysWayBack } from './way-back.ts'

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
/** References in brackets that may speak for a target, until one is believed. */
const MOST_TURNS = 8
/** Whose numbers say which work is meant, as a whole: it stays in its place. */
const BIBLIOGRAPHY = '.ltx_bibliography, .ltx_biblist'
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
  const numbers: ListNumbers = new Map()
  const judged = new Map<Element, FoundNote | null>()
  const asked = new Map<Element, number>()
  const taken = new Set<Node>()
  // What is raised is believed sooner, and so speaks first.
  for (const isRaised of [true, false]) {
    for (const reference of references) {
      if (reference.isRaised !== isRaised) continue
      const { target, link } = reference
      let note = judged.get(target)
      const turns = asked.get(target) ?? 0
      if (note === undefined || (note === null && !isRaised && turns < MOST_TURNS)) {
        asked.set(target, turns + 1)
        // A note comes later than its reference, unless it stands where notes are kept.
        const mayBe = (reference.isForward || isNotesList(target)) && !target.closest(BIBLIOGRAPHY)
        const parts = mayBe ? notePartsOf(target, link, counts) : null
        note =
          parts && isText(parts) && !parts.some((part) => taken.has(part))
            ? { parts, references: [], backLinks: [] }
            : null
        if (note && !isNote(note.parts, reference, targetOf, numbers)) note = null
        judged.set(target, note)
        for (const part of note?.parts ?? []) taken.add(part)
      }
      note?.references.push(reference)
    }
  }
  const notes = [...judged.values()].filter((note) => note !== null)
  const scattered = scatteredAmong(notes, taken)
  for (const note of notes) note.backLinks = backLinksOf(note, targetOf)
  return notes.filter((note) => saysSomething(note) && !scattered.has(note))
}

/** Notes that only brackets speak for, where the page's text stands between them: paragraphs that name each other. */
function scatteredAmong(notes: readonly FoundNote[], taken: ReadonlySet<Node>): Set<FoundNote> {
  const unraised = notes.filter(({ references }) => !references.some(({ isRaised }) => isRaised))
  const scattered = new Set<FoundNote>()
  for (const [parent, group] of Map.groupBy(unraised, ({ parts }) => parts[0]?.parentNode ?? null)) {
    const firsts = new Set<Node | undefined>(group.map(({ parts }) => parts[0]))
    let node = parent?.firstChild ?? null
    while (node && !firsts.has(node)) node = node.nextSibling
    for (let left = firsts.size; node && left > 0; node = node.nextSibling) {
      if (firsts.has(node)) left--
      else if (left < firsts.size && !taken.has(node) && textOf(node) !== '') {
        for (const note of group) scattered.add(note)
        break
      }
    }
  }
  return scattered
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

/** The number of each item of lists that have been looked at. */
type ListNumbers = Map<Element, ReadonlyMap<Element, number>>

function isNote(
  parts: readonly Node[],
  reference: Reference,
  targetOf: ReadonlyMap<Element, Element>,
  numbers: ListNumbers,
): boolean {
  const { label, isRaised, name, target } = reference
  const isKept = isNotesList(target)
  if (isRaised && (isKept || NOTE_NAME.test(name))) return true
  if (isRaised)
    return opensWithLabel(parts, label) || unnamedBackLinks(parts, [reference], targetOf).length > 0
  if (isKept && /^\d+$/.test(label)) {
    if (opensWithLabel(parts, label) || numberOf(parts[0], numbers) === Number(label)) return true
  }
  const back = linksBack(parts, [reference], targetOf).filter((link) => {
    const said = labelOf(textOf(link))
    return !/^\d+$/.test(said) || said === label
  })
  return atEnds(parts, new Set(back), label).length > 0
}

/** Whether a note begins with a label that is no word of its text: in brackets, before a stop, or on its own. */
function opensWithLabel(parts: readonly Node[], label: string): boolean {
  if (label === '') return false
  const text = parts.map(textOf).join(' ').trim()
  const opening = text.slice(0, text.search(/[\p{L}\p{N}*†‡§‖⁂✝]/u) + label.length)
  if (labelOf(opening) !== label) return false
  return /^[\])}.:](?!\d)/.test(text.slice(opening.length)) || labelOf(firstWords(parts)) === label
}

/** The first text of some nodes. */
function firstWords(nodes: Iterable<Node>): string {
  for (const node of nodes) {
    const words = node.nodeType === node.TEXT_NODE ? textOf(node) : firstWords(node.childNodes)
    if (words !== '') return words
  }
  return ''
}

/** What a list writes before an item. */
function numberOf(item: Node | undefined, known: ListNumbers): number | null {
  if (!item || !isElement(item) || item.localName !== 'li') return null
  const list = item.parentElement
  if (list?.localName !== 'ol') return null
  let numbers = known.get(list)
  if (!numbers) {
    const own = (element: Element, name: string, otherwise: number) =>
      Number.parseInt(element.getAttribute(name) ?? '', 10) || otherwise
    let last = own(list, 'start', 1) - 1
    numbers = new Map(
      [...list.children].map((child) => {
        last = own(child, 'value', last + 1)
        return [child, last]
      }),
    )
    known.set(list, numbers)
  }
  return numbers.get(item) ?? null
}

/** Whatever is called a link back, and what says nothing but the way to the blocks that the references stand in. */
function backLinksOf(note: FoundNote, targetOf: ReadonlyMap<Element, Element>): Element[] {
  const named = note.parts.flatMap((part) => (isElement(part) ? [...part.querySelectorAll(BACK_LINKS)] : []))
  return [...new Set([...named, ...unnamedBackLinks(note.parts, note.references, targetOf)])]
}

/** Links back that nothing is said of, at the beginning or the end of a block. */
function unnamedBackLinks(
  parts: readonly Node[],
  references: readonly Reference[],
  targetOf: ReadonlyMap<Element, Element>,
): Element[] {
  const links = linksBack(parts, references, targetOf)
  const among = new Set(links)
  const label = references[0]?.label ?? ''
  const byBlock = Map.groupBy(links, (link) => {
    const block = blockOf(link)
    return block && parts.some((part) => part.contains(block)) ? block : null
  })
  return [...byBlock.keys()].flatMap((block) => atEnds(block ? [block] : parts, among, label))
}

function linksBack(
  parts: readonly Node[],
  references: readonly Reference[],
  targetOf: ReadonlyMap<Element, Element>,
): Element[] {
  const blocks = new Set(references.map(({ link }) => blockOf(link)))
  const labels = new Set(references.map(({ label }) => label.toLowerCase()))
  return linksIn(parts).filter((link) => {
    const target = targetOf.get(link)
    return target !== undefined && blocks.has(blockOf(target)) && saysWayBack(textOf(link), labels)
  })
}

function linksIn(parts: readonly Node[]): Element[] {
  return parts
    .filter(isElement)
    .flatMap((part) => [...(part.localName === 'a' ? [part] : []), ...part.querySelectorAll('a')])
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
