import { elementsOf } from '../dom/reshape.ts'
import type { MakeFormula } from './formula.ts'
import { LONGEST_TEX } from './tex-to-mathml.ts'

/** MathJax's own delimiters, which nothing but TeX has in running text. Dollars are prices, too. */
const CLOSED_BY: Record<string, string> = { '\\(': '\\)', '\\[': '\\]' }
const OPENING = /\\[([]/g
const HOLDERS =
  'p, li, dd, dt, td, th, div, span, em, strong, h2, h3, h4, h5, h6, figcaption, blockquote, section, article'
const LITERAL = 'pre, code, kbd, samp, math, svg, script, style, textarea'

/**
 * Makes formulas of what stands between TeX's brackets in running text, as MathJax does when a page's script runs.
 * What cannot be read as a formula stays as it is.
 */
export function readDelimitedTex(root: Element, make: MakeFormula): void {
  if (!/\\[([]/.test(root.textContent ?? '')) return
  for (const element of [root, ...elementsOf(root, HOLDERS)]) {
    for (const node of [...element.childNodes]) {
      const text = node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : ''
      if (/\\[([]/.test(text) && !element.closest(LITERAL)) replaceIn(node, text, make)
    }
  }
}

function replaceIn(node: Node, text: string, make: MakeFormula): void {
  const parts: (string | Node)[] = []
  const closings = new Map<string, number>()
  let from = 0
  for (const { 0: open, index } of text.matchAll(OPENING)) {
    if (index < from) continue
    // Searched for once for all that open before it, so that no text is read again and again.
    const known = closings.get(open)
    const isStale = known === undefined || (known !== -1 && known < index)
    const close = isStale ? text.indexOf(CLOSED_BY[open] ?? '', index) : known
    closings.set(open, close)
    if (close === -1) continue
    const tex = text.slice(index + open.length, close).trim()
    const formula = tex === '' || tex.length > LONGEST_TEX ? null : make(tex, open === '\\[')
    if (formula?.localName !== 'math') continue
    parts.push(text.slice(from, index), formula)
    from = close + open.length
  }
  const { parentNode, ownerDocument } = node
  if (from === 0 || !parentNode || !ownerDocument) return
  for (const part of [...parts, text.slice(from)])
    parentNode.insertBefore(typeof part === 'string' ? ownerDocument.createTextNode(part) : part, node)
  parentNode.removeChild(node)
}
