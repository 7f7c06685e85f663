import { type DominoElement, type DominoNode, impl } from '@mixmark-io/domino'
import { isElement, nodeAfter } from './tree-walk.ts'

/** The elements inside a root that pass a test, in document order. */
export function elementsOf(root: DominoNode, matches: (element: DominoElement) => boolean): DominoElement[] {
  const found = new impl.NodeList<DominoElement>()
  for (let node = nodeAfter(root, root); node; node = nodeAfter(node, root))
    if (isElement(node) && matches(node)) found.push(node)
  return found
}

/** The first of them. */
export function firstElementOf(
  root: DominoNode,
  matches: (element: DominoElement) => boolean,
): DominoElement | null {
  for (let node = nodeAfter(root, root); node; node = nodeAfter(node, root))
    if (isElement(node) && matches(node)) return node
  return null
}
