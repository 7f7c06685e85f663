import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { folded } from '../metadata/same-text.ts'
import { innermostBlocks } from '../tidy/blocks-of.ts'
import { beginsWithPhrase, PAGE_CLOSERS } from '../tidy/phrases.ts'
import { removeBlock } from '../tidy/remove-block.ts'

/** Blocks from the end in which the closing lines begin. */
const TAIL_BLOCKS = 14
/** Characters. */
const LONGEST_OPENER = 200
/** Share of the page's text that its closing lines hold at most. */
const LARGEST_SHARE = 0.1

/**
 * Takes away what documentation ends its pages with: "Was this page helpful?", links to edit the page, the
 * last change, a licence. From the first such line near the end, everything to the end goes.
 */
export function removeClosingLines(root: Element, discard: Discard): void {
  const tail = innermostBlocks(root).slice(-TAIL_BLOCKS)
  const texts = tail.map(textOf)
  const first = texts.findIndex(
    (text) => text.length <= LONGEST_OPENER && beginsWithPhrase(folded(text), PAGE_CLOSERS),
  )
  if (first === -1) return
  const length = texts.slice(first).reduce((sum, text) => sum + text.length, 0)
  if (length > textOf(root).length * LARGEST_SHARE) return
  for (const block of tail.slice(first)) removeBlock(block, root, discard)
}
