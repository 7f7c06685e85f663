import { BLOCK_TAGS, isBlock, textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'

/** How many targets of references an element holds, itself included; in one climb from each. */
export type TargetCounts = ReadonlyMap<Element, number>

/** Never a note, nor part of one: what holds the page, and what opens its parts. */
const NEVER =
  /^(?:html|body|main|article|header|nav|form|h[1-6]|hgroup|table|thead|tbody|tfoot|ul|ol|dl|figure|figcaption|pre|summary)$/
/** What a note's first block is in, whatever it is called. */
const HOLDERS = /^(?:li|dd|td|th|tr|aside)$/
/** Class and id words of an element around one note; of several they say "notes". */
const ONE_NOTE = / (?:(?:foot|end) ?note|s?d? ?(?:ftn|edn|fn|footnote|endnote) ?:? ?\d+) /
/** What a note may go on with behind its first block. */
const GOES_ON = /^(?:p|ul|ol|dl|blockquote|pre|figure|table)$/
const MOST_BLOCKS = 8

export function countTargets(targets: Iterable<Element>): TargetCounts {
  const counts = new Map<Element, number>()
  for (const target of targets) {
    for (let around: Element | null = target; around; around = around.parentElement)
      counts.set(around, (counts.get(around) ?? 0) + 1)
  }
  return counts
}

/** The innermost block that an element is or stands in. */
export function blockOf(element: Element): Element | null {
  let block: Element | null = element
  while (block && !BLOCK_TAGS.has(block.localName)) block = block.parentElement
  return block
}

/**
 * The nodes that make the note which a reference leads to: the block that its target is or opens, or what stands
 * behind the target up to the next one where several notes share a block.
 *
 * @returns null where the target is no note: a heading, the page's text, nothing
 */
export function notePartsOf(target: Element, link: Element, counts: TargetCounts): Node[] | null {
  const block = rowOfTable(blockOf(target))
  if (!block) return null
  if (NEVER.test(block.localName) || (counts.get(block) ?? 0) > 1 || block.contains(link))
    return block === target ? null : slicedFrom(target, block, link, counts)
  if (block.localName === 'dt' || block.localName === 'dd') return described(block)
  let note = block
  let around = note.parentElement
  while (around && (counts.get(around) ?? 0) <= 1 && isAroundOneNote(around) && !around.contains(link)) {
    note = around
    around = note.parentElement
  }
  return [note, ...(HOLDERS.test(note.localName) ? [] : continuedBy(note, counts))]
}

/** Older docutils make a table of each note. */
function rowOfTable(block: Element | null): Element | null {
  if (block?.localName !== 'table' || !ONE_NOTE.test(classWords(block))) return block
  const rows = block.querySelectorAll('tr')
  return rows.length === 1 ? (rows[0] ?? null) : block
}

function isAroundOneNote(element: Element): boolean {
  if (NEVER.test(element.localName)) return false
  return HOLDERS.test(element.localName) || ONE_NOTE.test(classWords(element))
}

/** A term is a note's number; what describes it, the note. */
function described(start: Element): Element[] {
  const parts = [start]
  for (let next = start.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling)
    parts.push(next)
  return parts
}

/** Blocks without a target of their own between two notes belong to the first; behind the last, in a box of notes. */
function continuedBy(note: Element, counts: TargetCounts): Element[] {
  const box = note.parentElement
  if (!box || !isNotesList(box)) return []
  const more: Element[] = []
  let next = note.nextElementSibling
  for (; next && more.length <= MOST_BLOCKS; next = next.nextElementSibling) {
    if ((counts.get(next) ?? 0) > 0) return more
    // The next note, to which nothing refers.
    if (writtenNumber(next) !== null) return more
    if (!GOES_ON.test(next.localName)) return []
    more.push(next)
  }
  return next === null && opensWithNotes(box, counts) ? more : []
}

const WRITTEN_NUMBER = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)])\s/

/** The number that a paragraph of its own begins with, as notes do. */
export function writtenNumber(element: Element): number | null {
  if (element.localName !== 'p') return null
  const found = WRITTEN_NUMBER.exec(textOf(element))
  return found ? Number(found[1] ?? found[2] ?? found[3]) : null
}

/** Whether there is nothing before a box's first note but a heading and rules. */
function opensWithNotes(box: Element, counts: TargetCounts): boolean {
  for (let child = box.firstElementChild; child; child = child.nextElementSibling) {
    if ((counts.get(child) ?? 0) > 0) return true
    if (!/^h[1-6]$/.test(child.localName) && textOf(child) !== '') return false
  }
  return false
}

/** Nodes of a note that shares its block with others; more is the page's text. */
const MOST_NODES = 300

function slicedFrom(target: Element, block: Element, link: Element, counts: TargetCounts): Node[] | null {
  let first: Element = target
  while (first.parentElement && first.parentElement !== block) first = first.parentElement
  if ((counts.get(first) ?? 0) > 1 || first.contains(link)) return null
  const parts: Node[] = [first]
  const isLine = /^(?:p|li|dd|td)$/.test(block.localName)
  let hasText = textOf(first).length > 0
  for (let next = first.nextSibling; next; next = next.nextSibling) {
    if (parts.length > MOST_NODES) return null
    if (next.nodeType === next.ELEMENT_NODE) {
      const element = next as Element
      if ((counts.get(element) ?? 0) > 0 || element.contains(link)) break
      if (!isLine && parts.length > 1 && hasText && (isBlock(element) || element.localName === 'br')) break
    }
    parts.push(next)
    hasText ||= textOf(next) !== ''
    if (!isLine && isBlock(next) && textOf(next) !== '') break
  }
  return parts
}

/** Class and id words of what holds a page's notes; the notes on a release and an interface's reference are text. */
const NOTES_LIST =
  / (?:(?:foot|end) ?notes?|notes? (?:list|de bas page)|(?<! (?:release|patch|version|upgrade|update|change|field|lecture|course|class|speaker|show|usage|api|sticky|doc|docs|developer|tasting|liner|program|programme) )notes|fn ?list|(?<! (?:api|command|class|function|method|cross|code|cli|language|config|configuration|options?|see) )references|ref ?list|refs|sdfootnote|sdendnote|bibliography) /
const LIST_ROLES = new Set(['doc-endnotes', 'doc-footnote', 'doc-bibliography'])
/** Elements around a note that are looked at. */
const AROUND = 4

/** Whether an element, or one close around it, is where a page keeps its notes. */
export function isNotesList(element: Element | null): boolean {
  let around = element && blockOf(element)
  for (let up = 0; around && up < AROUND; up++, around = around.parentElement) {
    if (/^(?:article|main|body)$/.test(around.localName)) return false
    if (LIST_ROLES.has(around.getAttribute('role') ?? '') || around.hasAttribute('data-footnotes'))
      return true
    if (NOTES_LIST.test(classWords(around))) return true
  }
  return false
}
