import { isBlank, isBlock, textOf } from '../dom/blocks.ts'
import { rename } from '../dom/reshape.ts'
import { PICTURES } from './emptied-frames.ts'

/** What opens and what closes the brackets around a marker. */
const OPEN = /[[(]$/
const CLOSE = /^[\])]/
/** Holds nothing but a number, whatever it is called. */
const NUMBER_HOLDERS =
  '.label, .footnote-number, .easy-footnote-number, .fn-number, .footnote-label, .brackets'
const SEPARATOR = String.raw`[\]).:]?[.:]?\s*`

/** A note as it stands in its page. */
export interface NoteSource {
  parts: readonly Node[]
  backLinks: readonly Element[]
  /** What the first reference to it says. */
  label: string
}

/**
 * Makes a list item of a note's nodes, without its links back and its number.
 *
 * @param frames gets what the nodes have left behind, which may be empty now
 */
export function takeNote(
  { parts, backLinks, label }: NoteSource,
  document: Document,
  frames: Set<Element>,
): Element {
  const [first] = parts
  const isItem = first?.nodeType === 1 && (first as Element).localName === 'li'
  for (const link of backLinks) removeLink(link)
  const item = document.createElement('li')
  for (const part of parts) {
    if (isTermOf(part, label)) {
      part.remove()
      continue
    }
    if (part.nodeType !== 1 && part.parentElement) frames.add(part.parentElement)
    place(part, item, frames)
  }
  removeLabel(item, label, isItem)
  trimEnds(item)
  return item
}

/** Whether a node is the term of a list that says a note's number alone. */
function isTermOf(node: Node, label: string): node is Element {
  return (node as Element).localName === 'dt' && label !== '' && bareNumber(node) === label
}

/** Takes away the brackets that stand around an element alone. */
export function cutBrackets(element: Element): void {
  const [before, after] = [element.previousSibling, element.nextSibling]
  if (!isText(before) || !isText(after)) return
  const [opening, closing] = [before.nodeValue ?? '', after.nodeValue ?? '']
  if (!OPEN.test(opening) || !CLOSE.test(closing)) return
  before.nodeValue = opening.replace(OPEN, '')
  after.nodeValue = closing.replace(CLOSE, '')
}

/** Takes a link with the brackets around it, and what it alone filled. */
function removeLink(link: Element): void {
  cutBrackets(link)
  let gone = link
  while (gone.parentElement && !isBlock(gone.parentElement) && isAllInk(gone)) gone = gone.parentElement
  gone.remove()
}

function isAllInk(element: Element): boolean {
  const parent = element.parentElement
  return parent !== null && textOf(parent) === textOf(element) && !parent.querySelector('img, math')
}

/** An item, cell or box gives what it holds; other blocks and text go in as they are. What stays behind is empty. */
function place(part: Node, item: Element, frames: Set<Element>): void {
  if (part.nodeType !== part.ELEMENT_NODE) {
    item.append(part)
    return
  }
  const element = part as Element
  if (element.localName === 'tr') for (const cell of [...element.children]) item.append(rename(cell, 'div'))
  else if (/^(?:li|dd|dt|td|th|div|aside|section)$/.test(element.localName)) {
    // A term and what describes it, or several boxes, stay apart.
    if (item.firstChild && element.localName !== 'dd') item.append(element.ownerDocument.createElement('br'))
    item.append(...element.childNodes)
  } else {
    const left = element.ownerDocument.createElement('div')
    element.replaceWith(left)
    frames.add(left)
    item.append(element)
    return
  }
  frames.add(element)
}

/**
 * Takes the note's own number away, which the list writes. Items number themselves: what they begin with is text,
 * unless brackets or a raised figure say otherwise.
 */
function removeLabel(item: Element, label: string, isItem: boolean): void {
  const first = firstInk(item)
  if (!first) return
  const holder = numberHolder(first, item)
  if (holder && isOwnNumber(holder, label, isItem)) {
    removeLink(holder)
    trimSeparator(item)
    return
  }
  if (isItem || label === '') {
    cutLeading(item, /^\s*(?:\[\s*\]|\(\s*\)|[↑^])\s*/)
    return
  }
  const own = label.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  // "14.5 metres" is no number 14, and "a keeper" no letter a.
  const end = /^\p{L}/u.test(label) ? String.raw`\s*[\]).:]` : String.raw`(?![\p{L}\p{N}]|[.,:]\d)`
  cutLeading(item, new RegExp(String.raw`^\s*[↑^]?\s*(?:[\[(]\s*)?${own}${end}${SEPARATOR}`, 'u'))
  cutLeading(item, /^\s*(?:\[\s*\]|\(\s*\)|[↑^])[.:]?\s*/)
}

/** The outermost inline element at the beginning that holds a number alone. */
function numberHolder(first: Text, item: Element): Element | null {
  const around = first.parentElement
  if (!around || around === item || !item.contains(around)) return null
  const named = around.closest(`${NUMBER_HOLDERS}, sup, a, span, b, strong`)
  return named && named !== item && item.contains(named) && !isBlock(named) && !named.querySelector(PICTURES)
    ? named
    : null
}

/** Whether a number at the beginning is the note's own, not a year or the weight of an atom. */
function isOwnNumber(holder: Element, label: string, isItem: boolean): boolean {
  const bare = bareNumber(holder)
  const links = [holder, ...holder.querySelectorAll('a')]
  if (links.some((link) => leadsElsewhere(link))) return false
  if (holder.matches(NUMBER_HOLDERS) && /^\d{1,4}$/.test(bare)) return true
  if (label === '' || bare !== label) return false
  // An item numbers itself: what is raised before a letter belongs to that.
  return !(
    isItem &&
    holder.localName === 'sup' &&
    /^[\p{L}\p{N}]/u.test(holder.nextSibling?.textContent ?? '')
  )
}

function bareNumber(node: Node): string {
  return textOf(node)
    .normalize('NFKC')
    .replace(/^[\s[({↑^]+|[\s\])}.:]+$/g, '')
}

function leadsElsewhere(link: Element): boolean {
  const href = link.getAttribute('href')?.trim() ?? ''
  return href !== '' && !href.includes('#')
}

function trimSeparator(item: Element): void {
  cutLeading(item, /^\s*[\]).:]?\s*/)
}

/** Cuts off what a pattern finds at the beginning of an item's text, over the borders of its nodes. */
function cutLeading(item: Element, pattern: RegExp): void {
  const texts = leadingTexts(item)
  const found = pattern.exec(texts.map(({ nodeValue }) => nodeValue ?? '').join(''))
  let left = found?.[0].length ?? 0
  for (const node of texts) {
    if (left === 0) return
    const value = node.nodeValue ?? ''
    node.nodeValue = value.slice(left)
    left -= Math.min(left, value.length)
    const around = node.parentElement
    if (around && around !== item && textOf(around) === '' && !isBlock(around)) around.remove()
  }
}

/** Characters and nodes that a number at the beginning is in. */
const LEADING_CHARS = 40
const LEADING_NODES = 8

function leadingTexts(item: Element): Text[] {
  const texts: Text[] = []
  let length = 0
  const visit = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (length >= LEADING_CHARS || texts.length >= LEADING_NODES) return
      if (isText(child)) {
        texts.push(child)
        length += (child.nodeValue ?? '').trim().length
      } else visit(child)
    }
  }
  visit(item)
  return texts
}

function firstInk(item: Element): Text | null {
  return leadingTexts(item).find(({ nodeValue }) => (nodeValue ?? '').trim() !== '') ?? null
}

function isText(node: Node | null): node is Text {
  return node !== null && node.nodeType === node.TEXT_NODE
}

/** Takes away what is blank at both ends, within the first and the last block too. */
function trimEnds(item: Element): void {
  for (const end of ['firstChild', 'lastChild'] as const) {
    let node: ChildNode | null = item
    while (node && !isText(node)) {
      const inner: ChildNode | null = node[end]
      if (inner && isSpace(inner)) inner.remove()
      else node = inner
    }
    const text = node?.nodeValue ?? ''
    if (node) node.nodeValue = end === 'firstChild' ? text.trimStart() : text.trimEnd()
  }
}

function isSpace(node: Node): boolean {
  if (isText(node)) return isBlank(node)
  const element = node as Element
  return (
    element.localName === 'br' ||
    (textOf(element) === '' && !element.matches?.(PICTURES) && !element.querySelector?.(PICTURES))
  )
}
