import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { innermostBlocks } from './blocks-of.ts'
import { removeBlock } from './remove-block.ts'

/** Characters beside the address: "Printed from …". */
const LONGEST_LABEL = 40
/** The same in a citation, which has a year: "Citation: …, retrieved 20 November 2019 from …". */
const LONGEST_CITATION = 160
const YEAR = /\b(?:19|20)\d\d\b/
/** An address that goes on names something else of the same site. */
const ADDRESS_END = /^\/?(?:[?#]\S*)?[.,;:)\]]*(?:\s|$)/
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
    if (own.some((address) => isLineOf(address, text))) removeBlock(block, root, discard)
  }
}

/** Whether a text is an address and what introduces it. */
function isLineOf(address: string, text: string): boolean {
  const at = text.indexOf(address)
  if (at === -1) return false
  const before = text.slice(0, at).replace(/(?:https?:\/\/)?(?:www\.)?$/, '')
  const behind = text.slice(at + address.length)
  if (!ADDRESS_END.test(behind)) return false
  const length = before.length + behind.replace(/^\S+/, '').length
  return length <= (YEAR.test(before) ? LONGEST_CITATION : LONGEST_LABEL)
}

/** An address as it is written out: without scheme, query and last slash. */
function bareAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
