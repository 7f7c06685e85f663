import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5'
import { countTags } from '../../shared/count-tags.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { MAX_ELEMENTS, MAX_OPEN_TAGS } from '../../shared/page-limits.ts'

/**
 * A page as a tree of plain objects. The window's own parser would hold the window's content security policy against
 * every style in it.
 */
export type PageTree = DefaultTreeAdapterTypes.Document
export type PageElement = DefaultTreeAdapterTypes.Element
type PageNode = DefaultTreeAdapterTypes.Node

/** @throws RectoError `page/too-complex` beyond the limits that pages from the web have */
export function parsePage(html: string): PageTree {
  const { elements, open } = countTags(html, { elements: MAX_ELEMENTS, open: MAX_OPEN_TAGS })
  if (elements > MAX_ELEMENTS || open > MAX_OPEN_TAGS) throw new RectoError('page/too-complex')
  return parse(html)
}

/** @throws RectoError `page/too-complex` where elements lie in one another deeper than the stack goes */
export function pageHtml(tree: PageTree): string {
  try {
    return serialize(tree)
  } catch (thrown) {
    throw thrown instanceof RangeError ? new RectoError('page/too-complex', {}, { cause: thrown }) : thrown
  }
}

/** Every element below a node with one of these names (all without), in the page's order. Without recursion: pages are deep. */
export function elementsOf(root: PageNode, ...names: string[]): PageElement[] {
  const found: PageElement[] = []
  const waiting: PageNode[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node && node !== root && (names.length === 0 || names.includes(node.tagName)))
      found.push(node)
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at] as PageNode)
  }
  return found
}

/** An element's next of kin above it of some name. */
export function closest(element: PageElement, name: string): PageElement | null {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode)
    if (node.tagName === name) return node
  return null
}

export function attributeOf({ attrs }: PageElement, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null
}

export function setAttribute(element: PageElement, name: string, value: string): void {
  const known = element.attrs.find((attribute) => attribute.name === name)
  if (known) known.value = value
  else element.attrs.push({ name, value })
}

export function removeElement(element: PageElement): void {
  defaultTreeAdapter.detachNode(element)
}

/** The text directly in an element, as that of a style sheet. */
export function ownText({ childNodes }: PageElement): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}
