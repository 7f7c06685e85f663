import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'

/** Takes a block away, and with it every element around it that is empty then, up to the root. */
export function removeBlock(block: Element, root: Element, discard: Discard): void {
  let gone = block
  while (gone.parentElement && gone.parentElement !== root && isAllOf(gone.parentElement, gone))
    gone = gone.parentElement
  discard(gone)
}

function isAllOf(parent: Element, child: Element): boolean {
  return (
    parent.childElementCount === 1 &&
    textOf(parent) === textOf(child) &&
    parent.querySelectorAll('img, video, iframe').length ===
      child.querySelectorAll('img, video, iframe').length
  )
}
