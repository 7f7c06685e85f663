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

/** A number, one or two letters, a Roman number, signs, raised figures; in brackets or not. */
const MARKER = /^[[({]*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§‖⁂✝]{1,4}|[¹²³⁰⁴-⁹]{1,4})[\])}.:*]*$/iu
/** Characters of what programs write where the page's classes say that it is a reference: "Note 12", "[Anm. 3]". */
const LONGEST_MARKER = 20
const RAISED_FIGURES = /^[¹²³⁰⁴-⁹]+$/u
/** Class words, as `classWords` gives them, of references in Markdown's programs, WordPress, Substack, MediaWiki, Sphinx, word processors. */
const NAMED =
  / (?:(?:foot|end) ?notes?(?! (?:to top|backref|back))|note ?ref|note ?call|appel ?note|fn ?ref|fn ?anchor|mw ref|reference(?! (?:internal|external))|sdfootnoteanc|sdendnoteanc|footnoteanc) /
const ROLES = new Set(['doc-noteref', 'noteref'])
/** Elements around a link that can be part of its marker. */
const AROUND = 3
/** Where nothing is a reference to a note. */
const ELSEWHERE = 'pre, code, nav, [role="navigation"]'
/** Nodes looked at for words before a link. */
const MOST_STEPS = 40
const INK = /[\p{L}\p{N}]/u

/** Those of a page's inner links that look like references to notes. */
export function findReferences(links: readonly InPageLink[]): Reference[] {
  return links.flatMap((found) => {
    const text = textOf(found.link)
    if (text.length > LONGEST_MARKER) return []
    const isNamed = isNamedReference(found.link)
    if (!isNamed && !MARKER.test(text)) return []
    if (found.link.closest(ELSEWHERE) || isNamedBack(found.link)) return []
    const isRaised = isNamed || RAISED_FIGURES.test(text) || standsRaised(found.link)
    // A link that opens its line is the number of a chapter, or of the note itself.
    if (!isRaised && !followsText(found.link)) return []
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
    if (NAMED.test(classWords(element))) return true
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
  return inner?.localName === 'sup' && textOf(inner) === textOf(link)
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
