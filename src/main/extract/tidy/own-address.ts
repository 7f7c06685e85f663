import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { innermostBlocks } from './blocks-of.ts'
import { removeBlock } from './remove-block.ts'

/** Characters beside the address: "Citation: …, retrieved 20 November from …". */
const LONGEST_REST = 160
/** Characters; a shorter address ("example.org/") may be named in any sentence. */
const SHORTEST_ADDRESS = 20

/**
 * Takes the lines away that write out the article's own address: what sites add for printed copies and citations.
 *
 * @param addresses where the page was found, and what it gives as its own address
 */
export function removeOwnAddress(
  root: Element,
  addresses: readonly (string | null)[],
  discard: Discard,
): void {
  const own = addresses
    .flatMap((address) => (address === null ? [] : [bareAddress(address)]))
    .filter((address) => address.length >= SHORTEST_ADDRESS)
  if (own.length === 0) return
  for (const block of innermostBlocks(root)) {
    if (!/^(?:p|div|li)$/.test(block.localName) || block.closest('blockquote')) continue
    const text = textOf(block).toLowerCase()
    if (own.some((address) => text.includes(address) && text.length <= address.length + LONGEST_REST))
      removeBlock(block, root, discard)
  }
}

/** An address as it is written out: without scheme, query and last slash. */
function bareAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
