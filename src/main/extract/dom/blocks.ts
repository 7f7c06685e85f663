/** Elements that begin a line of their own in a browser's default style sheet. */
export const BLOCK_TAGS = new Set(
  'address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul video audio'.split(
    ' ',
  ),
)

export function isBlock(node: Node | null): boolean {
  return node !== null && node.nodeType === node.ELEMENT_NODE && BLOCK_TAGS.has((node as Element).localName)
}

export function hasBlockChild(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (BLOCK_TAGS.has(child.localName) || hasBlockChild(child)) return true
  }
  return false
}

/** Text of an element with its white space folded. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Whether a node is nothing, or white space. */
export function isBlank(node: Node | null): boolean {
  return node === null || (node.nodeType === node.TEXT_NODE && (node.nodeValue ?? '').trim() === '')
}

/** Whether an element is all that its parent holds, but for white space and comments. */
export function isAlone(element: Element): boolean {
  if (element.previousElementSibling || element.nextElementSibling) return false
  for (let child = element.parentElement?.firstChild ?? null; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE && !isBlank(child)) return false
  }
  return true
}
