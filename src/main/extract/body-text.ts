import { textOf } from './dom/blocks.ts'

/** Elements that stand apart as a paragraph: a blank line before and after. */
const PARAGRAPHS = new Set(
  'address article aside blockquote body center details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
/** Elements that stand on a line of their own within such a block. */
const LINES = new Set('caption dd dt legend li summary tr tbody thead tfoot option'.split(' '))
/** Never running text: captions belong to their figures, ruby glosses repeat their base, annotations their formula. */
const LEFT_OUT = new Set(
  'figcaption rp rt script style noscript template head annotation annotation-xml svg'.split(' '),
)
/** What a figure may hold that is running text nonetheless. */
const TEXT_IN_FIGURE = new Set(['table', 'pre', 'blockquote', 'ol', 'ul', 'math'])

/** Pieces of text looked back at for an open bracket: a few references and what parts them. */
const LAST_PARTS = 20
const LINE = 1
const BLANK_LINE = 2

/**
 * The running text of a tree. Paragraphs are parted by a blank line, items and rows by a line break,
 * table cells by a tab; white space is folded except in `pre`; figures' captions are left out, and references to
 * notes are in brackets. A formula is the signs that a reader sees, not its TeX, since this is the text that is shown.
 */
export function bodyTextOf(root: Element): string {
  const parts: string[] = []
  let breaks = 0
  let space = ''
  let started = false

  const flush = () => {
    if (started && breaks > 0) parts.push('\n'.repeat(breaks))
    else if (started && space !== '') parts.push(space)
    breaks = 0
    space = ''
    started = true
  }
  const lineBreak = (lines: number) => {
    breaks = Math.max(breaks, lines)
    space = ''
  }
  const write = (text: string) => {
    let from = 0
    for (const { 0: gap, index } of text.matchAll(/[^\S\u00a0\u202f]+/g)) {
      if (index > from) {
        flush()
        parts.push(text.slice(from, index))
      }
      if (breaks === 0 && space === '') space = ' '
      from = index + gap.length
    }
    if (from < text.length) {
      flush()
      parts.push(text.slice(from))
    }
  }

  const visit = (node: Node, inFigure: boolean) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) {
        if (!inFigure) write(child.nodeValue ?? '')
      } else if (child.nodeType === child.ELEMENT_NODE) visitElement(child as Element, inFigure)
    }
  }
  const visitElement = (element: Element, inFigure: boolean) => {
    const name = element.localName
    if (LEFT_OUT.has(name) || element.getAttribute('data-kind') === 'embed') return
    const role = element.getAttribute('role')
    // Arrows, in the notes.
    if (role === 'doc-backlink') return
    if (role === 'doc-noteref') {
      // Raised on the page; in plain text a number must stand apart from the word before it.
      write(isInBrackets(parts) ? textOf(element) : `[${textOf(element)}]`)
      return
    }
    if (name === 'br') {
      breaks = Math.min(BLANK_LINE, breaks + LINE)
      space = ''
      return
    }
    const within = name === 'figure' || (inFigure && !TEXT_IN_FIGURE.has(name))
    const lines = PARAGRAPHS.has(name) ? BLANK_LINE : standsOnLine(element) ? LINE : 0
    if (lines) lineBreak(lines)
    if (name === 'mtd' && !opensMatrix(element) && breaks === 0) space = ' '
    if (name === 'pre' && !within) {
      const text = (element.textContent ?? '').replace(/^\n/, '').trimEnd()
      if (text !== '') {
        flush()
        parts.push(text)
      }
    } else visit(element, within)
    if (lines) lineBreak(lines)
    if (name === 'td' || name === 'th') {
      if (breaks === 0) space = '\t'
    }
  }

  visit(root, root.localName === 'figure')
  return parts.join('')
}

/** Whether a bracket is open in what was written last: "[1–3]" has it around two references. */
function isInBrackets(parts: readonly string[]): boolean {
  const end = parts.slice(-LAST_PARTS).join('')
  return end.lastIndexOf('[') > end.lastIndexOf(']')
}

function standsOnLine(element: Element): boolean {
  if (element.localName === 'math') return element.getAttribute('display') === 'block'
  return LINES.has(element.localName)
}

function opensMatrix(cell: Element): boolean {
  return !cell.previousElementSibling && !cell.parentElement?.previousElementSibling
}
