import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { innermostBlocks } from './blocks-of.ts'
import { removeBlock } from './remove-block.ts'

/** Characters. */
const SHORT = 140
/** Credits that lost their picture: "(Image: © NASA)", "Photo: Jane Doe / AFP". */
const CREDIT =
  /^[([]?\s*(?:images?|photos?(?:graph)?|pictures?|foto|fotos|bild|bilder|credit|crédits?(?: photo)?|image credit|photo credit|photo by)\s*(?:[:©]|\bby\b)/i
/** A line that is nothing but an address, a mail address or a name on a network. */
const ADDRESS =
  /^(?:https?:\/\/\S+|(?:www\.)\S+|(?:twitter|facebook|instagram|x)\.com\/\S+|\S+@\S+\.[a-z]{2,}|@\w{2,30})$/i
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\btous droits réservés\b/i

/** Takes lines away that belong to no paragraph: credits without a picture, bare addresses, copyright. */
export function removeStrayLines(root: Element, discard: Discard): void {
  const blocks = innermostBlocks(root)
  blocks.forEach((block, index) => {
    if (!/^(?:p|div|span|li|footer|section)$/.test(block.localName) || block.closest('blockquote')) return
    const text = textOf(block)
    if (text.length > SHORT || block.querySelector('img, math')) return
    const isInTail = index >= blocks.length - 4
    const isAtAnEnd = index < 4 || isInTail
    if (CREDIT.test(text) || (isAtAnEnd && ADDRESS.test(text)) || (isInTail && COPYRIGHT.test(text))) {
      removeBlock(block, root, discard)
    }
  })
}
