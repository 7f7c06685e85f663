import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { folded, wordOverlap } from '../metadata/same-text.ts'
import { innermostBlocks } from './blocks-of.ts'
import { removeBlock } from './remove-block.ts'

/** How many blocks from the top the title may stand once more. */
const HEAD_BLOCKS = 6

/** Takes the title out of the article's body: it has a place of its own. */
export function removeRepeatedTitle(root: Element, title: string, discard: Discard): void {
  const wanted = folded(title)
  if (wanted === '') return
  for (const heading of elementsOf(root, 'h1, h2')) {
    const text = folded(textOf(heading))
    if (text === wanted || (heading.localName === 'h1' && isNearly(text, wanted)))
      removeBlock(heading, root, discard)
  }
  for (const block of innermostBlocks(root).slice(0, HEAD_BLOCKS)) {
    if (folded(textOf(block)) === wanted) removeBlock(block, root, discard)
  }
}

function isNearly(text: string, title: string): boolean {
  const [a, b] = [text.split(' ').length, title.split(' ').length]
  return Math.min(a, b) >= 3 && Math.abs(a - b) <= Math.max(a, b) * 0.4 && wordOverlap(text, title) >= 0.8
}
