import { isBlock, textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import type { InPageLink } from './in-page-links.ts'

/** A link that may refer to a note: what it says, and what speaks for it. */
export interface Reference extends InPageLink {
  /** Its text without brackets; empty where the page's style sheet counts. */
  label: string
  /** Raised above the line, or called a reference by class or role: a link in the line needs more to be believed. */
  isRaised: boolean
}

/** Letters that a style sheet raises. */
const RAISED_CLASS = / (?:sup|super|superscript|superscripted) /
const RAISED_STYLE = /vertical-align:\s*(?:super|text-top)/i

/** A number, one or two letters, a Roman number, signs, raised figures; in brackets or not. */
const MARKER = /^[[({]*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§‖⁂✝]{1,4}|[¹²³⁰⁴-⁹]{1,4})[\])}.:*]*$/iu
/** Characters of what programs write where the page's classes say that it is a reference: "Note 12", "[Anm. 3]". */
const LONGEST_MARKER = 20
const RAISED_FIGURES = /^[¹²³⁰⁴-⁹]+$/u
/** Class words, as `classWords` gives them, of references in Markdown's programs, WordPress, Substack, MediaWiki, Sphinx, word processors. */
const NAMED =
  / (?:(?:foot|end) ?notes?(?! (?:to top|backref|back))|note ?ref|note ?call|appel ?note|fn ?ref|fn ?anchor|foot ?note ?call|mw ref|citation reference|sdfootnoteanc|sdendnoteanc|footnoteanc) /
/** What word processors call a note. */
const WORD_NOTE = /^_(?:ftn|edn)\d/
const ROLES = new Set(['doc-noteref', 'noteref'])
/** Elements around a link that can be part of its marker. */
const AROUND = 3
/** Where nothing is a reference to a note. */
const ELSEWHERE = 'pre, code, nav, [role="navigation"]'
/** Nodes looked at for words before a link. */
const MOST_STEPS = 40
/** Code is what it says, never a marker. */
const CODE = 'code, tt, kbd, samp'
const INK = /[\p{L}\p{N}]/u
const SIGNS = /^[*†‡§‖⁂✝]+$/u
const BRACKETED = /^(?:\[.*\]|\(.*\))$/
/** Around a marker, which may share its brackets with others: "[1, 2]", "[1–3]". */
const OPENED = /[[(](?:[\s,;–—-]|\d{1,4})*$/
const CLOSED = /^(?:[\s,;–—-]|\d{1,4})*[\])]/
/** Characters beside a marker in which its brackets must be. */
const BESIDE = 24

/** Those of a page's inner links that look like references to notes: raised, named, in brackets, or signs. */
export function findReferences(links: readonly InPageLink[]): Reference[] {
  return links.flatMap((found) => {
    const text = textOf(found.link)
    if (text.length > LONGEST_MARKER) return []
    const isNamed = WORD_NOTE.test(found.name) || isNamedReference(found.link)
    if (!isNamed && !MARKER.test(text)) return []
    if (found.link.closest(ELSEWHERE) || found.link.querySelector(CODE) || isNamedBack(found.link)) return []
    const isRaised = isNamed || RAISED_FIGURES.test(text) || standsRaised(found.link)
    // A link that opens its line is the number of a chapter, or of the note itself.
    if (!isRaised && !(standsInBrackets(found.link, text) && followsText(found.link))) return []
    return { ...found, label: labelOf(text), isRaised }
  })
}

/** What a marker says, without brackets; raised figures as others. */
export function labelOf(text: string): string {
  return text.normalize('NFKC').replace(/^[\s[({]+|[\s\])}.:]+$/g, '')
}

function isNamedReference(link: Element): boolean {
  let element: Element | null = link
  for (let up = 0; element && up < AROUND && !isBlock(element); up++, element = element.parentElement) {
    if (ROLES.has(element.getAttribute('role') ?? '') || element.hasAttribute('data-footnote-ref'))
      return true
    const words = classWords(element)
    if (NAMED.test(words) || (element.localName === 'sup' && words.includes(' reference '))) return true
  }
  return false
}

/** Links back stand in notes, whose names would make references of them. */
function isNamedBack(link: Element): boolean {
  return (
    link.getAttribute('role') === 'doc-backlink' ||
    / (?:backref|backlink|back ?link|reverse ?footnote) /.test(classWords(link))
  )
}

function standsRaised(link: Element): boolean {
  const around = link.closest('sup')
  if (around) return true
  const [inner] = link.children
  if (inner && textOf(inner) === textOf(link) && isRaising(inner)) return true
  let element: Element | null = link
  for (let up = 0; element && up < AROUND && !isBlock(element); up++, element = element.parentElement)
    if (isRaising(element)) return true
  return false
}

function isRaising(element: Element): boolean {
  return (
    element.localName === 'sup' ||
    RAISED_CLASS.test(` ${element.getAttribute('class') ?? ''} `.toLowerCase()) ||
    RAISED_STYLE.test(element.getAttribute('style') ?? '')
  )
}

/** Whether a marker is in brackets, or is a sign that needs none. */
function standsInBrackets(link: Element, text: string): boolean {
  if (BRACKETED.test(text) || SIGNS.test(text)) return true
  return OPENED.test(textBeside(link, true)) && CLOSED.test(textBeside(link, false))
}

/** What stands in a link's line before it or behind it. */
function textBeside(link: Element, isBefore: boolean): string {
  let text = ''
  let node: Node = link
  for (let step = 0; step < MOST_STEPS && text.length < BESIDE; step++) {
    const beside: Node | null = isBefore ? node.previousSibling : node.nextSibling
    if (beside) {
      if (isBlock(beside) || (beside as Element).localName === 'br') break
      const said = (beside.textContent ?? '').replace(/\s+/g, ' ')
      text = isBefore ? said.slice(-BESIDE) + text : text + said.slice(0, BESIDE)
      node = beside
    } else {
      const around: Element | null = node.parentElement
      if (!around || isBlock(around)) break
      node = around
    }
  }
  return text
}

/** Whether words stand before a link in its line. */
function followsText(link: Element): boolean {
  let node: Node = link
  for (let step = 0; step < MOST_STEPS; step++) {
    const before: Node | null = node.previousSibling
    if (before) {
      if (isBlock(before)) return false
      if (hasInk(before)) return true
      node = before
    } else {
      const around: Element | null = node.parentElement
      if (!around || isBlock(around)) return false
      node = around
    }
  }
  return true
}

/** Whether a node has words outside links. */
function hasInk(node: Node): boolean {
  if (node.nodeType === node.TEXT_NODE) return INK.test(node.nodeValue ?? '')
  if ((node as Element).localName === 'a') return false
  for (let child = node.firstChild; child; child = child.nextSibling) if (hasInk(child)) return true
  return false
}
