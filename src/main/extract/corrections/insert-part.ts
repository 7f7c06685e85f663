import { NOTES } from '../footnotes/place-notes.ts'
import { type PageTrace, type PieceRange, piecesOf } from './page-trace.ts'

/** Elements among whose children a block may stand. */
const HOLDS_BLOCKS = /^(?:div|section|blockquote|li|dd|td|th|aside|details|article|main|body)$/
const LIST = /^(?:ul|ol)$/

/**
 * Puts what a part of the page became into the article, where the page has it: before the first of what comes after
 * it, or behind the last of what comes before it.
 *
 * @param holder whose children are put there
 * @param range of the part in the page
 */
export function insertPart(root: Element, holder: Element, range: PieceRange, trace: PageTrace): void {
  const nodes = [...holder.childNodes].map((node) => placed(node, root, trace))
  if (nodes.length === 0) return
  const { before, after } = neighboursOf(root, range, trace)
  const notes = [...root.children].find((child) => child.matches(NOTES)) ?? null
  if (after && (!before || isBefore(before, after, root)))
    put(nodes, upTo(after, before, root), 'before', root)
  else if (before) put(nodes, upTo(before, after, root), 'after', root)
  else root.insertBefore(fragmentOf(nodes, root), notes)
}

function placed(node: Node, root: Element, trace: PageTrace): Node {
  const copy = root.ownerDocument.importNode(node, true)
  if (node.nodeType === node.ELEMENT_NODE) trace.copyPlaces(node as Element, copy as Element)
  return copy
}

/** The nearest pieces of the article that stand before and after a part of the page. */
function neighboursOf(root: Element, { start, end }: PieceRange, trace: PageTrace) {
  let before: { node: Node; place: number } | null = null
  let after: { node: Node; place: number } | null = null
  for (const node of piecesOf(root)) {
    const places = trace.placesOf(node)
    const [first] = places ?? []
    const last = places?.at(-1)
    if (first === undefined || last === undefined || isInNotes(node)) continue
    if (last < start && (!before || last >= before.place)) before = { node, place: last }
    if (first >= end && (!after || first < after.place)) after = { node, place: first }
  }
  return { before: before?.node ?? null, after: after?.node ?? null }
}

function isInNotes(node: Node): boolean {
  return (node.parentElement?.closest(NOTES) ?? null) !== null
}

function isBefore(one: Node, other: Node, root: Element): boolean {
  const order = piecesOf(root)
  return order.indexOf(one) < order.indexOf(other)
}

/** The largest thing around a node that does not hold another one. */
function upTo(node: Node, other: Node | null, root: Element): Node {
  let spot = node
  for (let around = spot.parentElement; around && around !== root; around = around.parentElement) {
    if (other && around.contains(other)) break
    spot = around
  }
  return spot
}

function put(nodes: readonly Node[], beside: Node, side: 'before' | 'after', root: Element): void {
  let spot = beside
  let where = side
  let around = spot.parentElement
  while (around && around !== root && !HOLDS_BLOCKS.test(around.localName) && !LIST.test(around.localName)) {
    // Inside of what cannot hold it, it comes behind.
    spot = around
    where = 'after'
    around = spot.parentElement
  }
  if (!around) return
  const isItem = around !== root && LIST.test(around.localName)
  const piece = isItem ? itemOf(nodes, root) : fragmentOf(nodes, root)
  around.insertBefore(piece, where === 'before' ? spot : spot.nextSibling)
}

function itemOf(nodes: readonly Node[], root: Element): Node {
  const item = root.ownerDocument.createElement('li')
  item.append(...nodes)
  return item
}

function fragmentOf(nodes: readonly Node[], root: Element): Node {
  const fragment = root.ownerDocument.createDocumentFragment()
  for (const node of nodes) fragment.appendChild(node)
  return fragment
}
