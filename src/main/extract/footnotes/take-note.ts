import { isBlank, isBlock, textOf } from '../dom/blocks.ts'
import { rename } from '../dom/reshape.ts'

/** What opens and what closes the brackets around a marker. */
const OPEN = /[[(]\s*$/
const CLOSE = /^\s*[\])]/
/** Holds nothing but a number, whatever it is called. */
const NUMBER_HOLDERS =
  'sup, .label, .footnote-number, .easy-footnote-number, .fn-number, .footnote-label, .brackets'
const SEPARATOR = String.raw`[\]).:]?[.:]?\s*`
/** Items number themselves: what they begin with is text, unless brackets or a raised figure say otherwise. */
const NUMBERED_BY_ITSELF = /^(?:li)$/
const PICTURES = 'img, video, iframe, table, pre, math'

/** Makes a list item of a note's nodes, without its links back and its number, and leaves no empty frame behind. */
export function takeNote(parts: readonly Node[], backLinks: readonly Element[], label: string): Element {
  const [first] = parts
  const document = first?.ownerDocument as Document
  const isItem = first?.nodeType === 1 && NUMBERED_BY_ITSELF.test((first as Element).localName)
  for (const link of backLinks) removeLink(link)
  const item = document.createElement('li')
  const frames = new Set<Element>()
  for (const part of parts) {
    if (part.parentElement) frames.add(part.parentElement)
    place(part, item)
  }
  removeLabel(item, label, isItem)
  trimEnds(item)
  for (const frame of frames) removeEmptied(frame)
  return item
}

/** Takes a link with the brackets around it, and what it alone filled. */
export function removeLink(link: Element): void {
  const [before, after] = [link.previousSibling, link.nextSibling]
  if (
    isText(before) &&
    isText(after) &&
    OPEN.test(before.nodeValue ?? '') &&
    CLOSE.test(after.nodeValue ?? '')
  ) {
    before.nodeValue = (before.nodeValue ?? '').replace(OPEN, '')
    after.nodeValue = (after.nodeValue ?? '').replace(CLOSE, '')
  }
  let gone = link
  while (gone.parentElement && !isBlock(gone.parentElement) && isAllInk(gone)) gone = gone.parentElement
  gone.remove()
}

function isAllInk(element: Element): boolean {
  const parent = element.parentElement
  return parent !== null && textOf(parent) === textOf(element) && !parent.querySelector('img, math')
}

/** An item, cell or box gives what it holds; other blocks and text go in as they are. */
function place(part: Node, item: Element): void {
  if (part.nodeType !== part.ELEMENT_NODE) {
    item.append(part)
    return
  }
  const element = part as Element
  if (element.localName === 'tr') for (const cell of [...element.children]) item.append(rename(cell, 'div'))
  else if (/^(?:li|dd|dt|td|th|div|aside|section)$/.test(element.localName)) {
    // A term and what describes it, or several boxes, stay apart.
    if (item.firstChild && element.localName !== 'dd') item.append(document(element).createElement('br'))
    item.append(...element.childNodes)
  } else {
    item.append(element)
    return
  }
  element.remove()
}

function document(node: Node): Document {
  return node.ownerDocument as Document
}

/** Takes the note's own number away, which the list writes. */
function removeLabel(item: Element, label: string, isItem: boolean): void {
  const first = firstInk(item)
  if (!first) return
  const holder = numberHolder(first, item)
  if (holder && isNumber(textOf(holder), label)) {
    removeLink(holder)
    trimSeparator(item)
    return
  }
  if (isItem || label === '') {
    cutLeading(item, /^\s*(?:\[\s*\]|\(\s*\)|[↑^])\s*/)
    return
  }
  const own = label.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  cutLeading(item, new RegExp(String.raw`^\s*[↑^]?\s*(?:[\[(]\s*)?${own}(?![\p{L}\p{N}])${SEPARATOR}`, 'u'))
  cutLeading(item, /^\s*(?:\[\s*\]|\(\s*\)|[↑^])[.:]?\s*/)
}

/** The outermost inline element at the beginning that holds a number alone. */
function numberHolder(first: Text, item: Element): Element | null {
  const around = first.parentElement
  if (!around || around === item || !item.contains(around)) return null
  const named = around.closest(`${NUMBER_HOLDERS}, a, span, b, strong`)
  return named && named !== item && item.contains(named) && !isBlock(named) && !named.querySelector(PICTURES)
    ? named
    : null
}

function isNumber(text: string, label: string): boolean {
  const bare = text.normalize('NFKC').replace(/^[\s[({↑^]+|[\s\])}.:]+$/g, '')
  return bare === label || /^\d{1,4}$/.test(bare)
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

/** Takes blank text and breaks away from both ends, and blank text from the end of the last block. */
function trimEnds(item: Element): void {
  for (const end of ['firstChild', 'lastChild'] as const) {
    for (let node: ChildNode | null = item[end]; node && isSpace(node); node = item[end]) node.remove()
  }
  let last: ChildNode | null = item
  while (last && !isText(last)) {
    const inner: ChildNode | null = last.lastChild
    if (inner && inner !== last && isBlank(inner)) inner.remove()
    else last = inner
  }
  if (isText(last)) last.nodeValue = (last.nodeValue ?? '').replace(/\s+$/, '')
}

function isSpace(node: Node): boolean {
  if (isText(node)) return isBlank(node)
  const element = node as Element
  return (
    element.localName === 'br' ||
    (textOf(element) === '' && !element.matches?.(PICTURES) && !element.querySelector?.(PICTURES))
  )
}

/** Takes a frame that notes have left empty, with the rule and the heading that announced them. */
function removeEmptied(frame: Element): void {
  let empty: Element | null = frame
  while (
    empty?.parentElement &&
    empty.localName !== 'body' &&
    textOf(empty) === '' &&
    !empty.querySelector(PICTURES)
  ) {
    const around: Element = empty.parentElement
    const before = announcementBefore(empty)
    if (/^(?:td|th|li|dd|html)$/.test(empty.localName) && around.childElementCount > 1) return
    empty.remove()
    for (const gone of before) gone.remove()
    empty = around
  }
}

/** Characters. */
const LONGEST_HEADING = 60

/** Rules and a heading right before notes, unless something else stands under it too. */
function announcementBefore(notes: Element): Element[] {
  const found: Element[] = []
  for (let before = notes.previousElementSibling; before; before = before.previousElementSibling) {
    const text = textOf(before)
    if (
      before.localName === 'hr' ||
      (text === '' && !before.matches(PICTURES) && !before.querySelector(PICTURES))
    )
      found.push(before)
    else {
      if (isHeading(before, text) && endsSection(notes)) found.push(before)
      break
    }
  }
  return found
}

function isHeading(element: Element, text: string): boolean {
  if (text.length > LONGEST_HEADING) return false
  if (/^h[1-6]$/.test(element.localName)) return true
  const inner = element.querySelector('h1, h2, h3, h4, h5, h6, strong, b')
  return (
    inner !== null &&
    text.startsWith(textOf(inner)) &&
    (element.localName !== 'p' || text.replace(/:$/, '') === textOf(inner).replace(/:$/, ''))
  )
}

function endsSection(notes: Element): boolean {
  let next = notes.nextElementSibling
  while (next && textOf(next) === '') next = next.nextElementSibling
  return (
    next === null || /^h[1-6]$/.test(next.localName) || next.querySelector('h1, h2, h3, h4, h5, h6') !== null
  )
}
