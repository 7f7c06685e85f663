import { elementsOf, rename } from '../dom/reshape.ts'

/** Elements that cannot stand without the table or list around them. */
const NEEDS_PARENT = /^(?:td|th|tr|tbody|li|dt|dd|body)$/

/**
 * Takes the parts that selectors name out of a document and puts them into one root, in page order.
 *
 * @returns null where the page has none of them: sites change, and general rules take over then
 */
export function takeKeptParts(document: Document, selectors: readonly string[]): Element | null {
  if (selectors.length === 0) return null
  const named = new Set(elementsOf(document.body, selectors.join(', ')))
  const parts = [...named].filter((part) => !isInside(part, named))
  if (parts.length === 0) return null
  const root = document.createElement('div')
  for (const part of parts) root.append(NEEDS_PARENT.test(part.localName) ? rename(part, 'div') : part)
  return root
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (others.has(around)) return true
  return false
}
