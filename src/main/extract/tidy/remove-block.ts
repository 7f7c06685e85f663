import { textOf } from '../dom/blocks.ts'

/** Takes a block away, and with it every element around it that is empty then, up to the root. */
export function removeBlock(block: Element, root: Element): void {
  let gone = block
  while (gone.parentElement && gone.parentElement !== root && isAllOf(gone.parentElement, gone))
    gone = gone.parentElement
  gone.remove()
}

function isAllOf(parent: Element, child: Element): boolean {
  return (
    parent.childElementCount === 1 &&
    textOf(parent) === textOf(child) &&
    parent.querySelectorAll('img, video, iframe').length ===
      child.querySelectorAll('img, video, iframe').length
  )
}
