import { elementsOf } from '../dom/reshape.ts'

const CODE = 'pre, code, samp, kbd, math'
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u

/**
 * Puts a space between a name and the label behind it ("timeout", "integer", "optional"), which references set
 * apart by their styles alone: without these they would run together.
 */
export function partLabels(root: Element): void {
  for (const label of elementsOf(root, 'span[class]')) {
    const name = before(label)
    if (
      name !== null &&
      name.getAttribute('class') !== label.getAttribute('class') &&
      ENDS_IN_WORD.test(name.textContent ?? '') &&
      BEGINS_WITH_WORD.test(label.textContent ?? '') &&
      !label.closest(CODE)
    )
      label.before(' ')
  }
}

/** The element right before another, if it has a class too: parts of one word, cut up, have the same or none. */
function before(element: Element): Element | null {
  let node = element.previousSibling
  while (node && (node.nodeType === node.COMMENT_NODE || node.nodeName === 'WBR')) node = node.previousSibling
  if (node?.nodeType !== element.ELEMENT_NODE) return null
  const name = node as Element
  return /^(?:span|a)$/.test(name.localName) && name.hasAttribute('class') ? name : null
}
