import { BLOCK_TAGS } from '../dom/blocks.ts'

/**
 * The innermost blocks of a tree with text or a picture in them, in reading order: the lines a reader
 * would see. Elements that hold other blocks are not among them.
 */
export function innermostBlocks(root: Element): Element[] {
  const found: Element[] = []
  const visit = (element: Element): boolean => {
    let holdsBlock = false
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (child.localName === 'table' || child.localName === 'pre' || child.localName === 'figure') {
        found.push(child)
        holdsBlock = true
      } else if (visit(child)) holdsBlock = true
    }
    if (holdsBlock) return true
    const isBlock = BLOCK_TAGS.has(element.localName)
    if (isBlock && element !== root && (element.textContent ?? '').trim() !== '') found.push(element)
    return isBlock
  }
  visit(root)
  return found
}
