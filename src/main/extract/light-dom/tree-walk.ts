import type { DominoElement, DominoNode, DominoText } from '@mixmark-io/domino'

const ELEMENT = 1
const TEXT = 3

export function isElement(node: DominoNode): node is DominoElement {
  return node.nodeType === ELEMENT
}

export function isText(node: DominoNode): node is DominoText {
  return node.nodeType === TEXT
}

/** The node behind another in document order, within a root; null at its end. */
export function nodeAfter(node: DominoNode, root: DominoNode): DominoNode | null {
  const child = node.firstChild
  if (child) return child
  let current: DominoNode | null = node
  while (current && current !== root) {
    const sibling: DominoNode | null = current.nextSibling
    if (sibling) return sibling
    current = current.parentNode
  }
  return null
}
