import { parseFragment, serialize } from 'parse5'
import type { Cleaning } from './cleaning.ts'
import { isBlock } from './dom/blocks.ts'
import { elementsOf } from './dom/reshape.ts'
import { formAgain } from './form.ts'
import { sanitize } from './sanitize.ts'

/**
 * Parsers carry inline elements on into every block that follows. Code may only now stand alone, or beside its line
 * numbers.
 */
const BLOCK_IN_LINE =
  'p > code br, td > pre, :is(a, abbr, b, cite, code, del, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u) > :is(p, h2, h3, h4, h5, h6, ul, ol, li, table, pre, blockquote, div, section, aside)'
/** A tree that still changes after so many turns is broken in a way no page is by accident. */
const MOST_TURNS = 4

/**
 * Sanitises an article's tree until it stays what it is: a browser that parses its HTML builds the same tree, in
 * Recto's form. Trees made by moving nodes about, or from broken pages, may be such as no HTML can say (a link within
 * a link, a cell without a table): parsing changes them, and what came of that needs the passes of form once more.
 *
 * @returns as `sanitize`
 */
export function settle(root: Element, cleaning: Cleaning): Element {
  let tree = root
  let body = sanitize(tree.innerHTML)
  for (let turn = 1; turn < MOST_TURNS && !isAtRest(tree, body); turn++) {
    const before = body.innerHTML
    tree = body
    formAgain(tree, cleaning)
    body = sanitize(tree.innerHTML)
    if (body.innerHTML === before) return body
  }
  return body
}

function isAtRest(tree: Element, body: Element): boolean {
  if (shapeOf(tree) !== shapeOf(body)) return false
  if (body.querySelector(BLOCK_IN_LINE) || hasLooseText(body)) return false
  const html = body.innerHTML
  return serialize(parseFragment(html)) === html
}

/** Each element of a tree with the one around it. */
function shapeOf(root: Element): string {
  const around = (element: Element) =>
    element.parentElement === root ? '' : (element.parentElement?.localName ?? '')
  return elementsOf(root)
    .map((element) => `${around(element)}>${element.localName}`)
    .join(' ')
}

function hasLooseText(body: Element): boolean {
  return [...body.childNodes].some((node) => !isBlock(node) && (node.textContent ?? '').trim() !== '')
}
