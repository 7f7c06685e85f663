import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { folded } from '../metadata/same-text.ts'
import { innermostBlocks } from './blocks-of.ts'
import { HELP_CREDITS } from './phrases.ts'
import { removeBlock } from './remove-block.ts'

/** Characters. */
const SHORT = 140
/** Credits that lost their picture: "(Image: © NASA)", "Photo: Jane Doe / AFP". */
const CREDIT =
  /^[([]?\s*(?:images?|photos?(?:graph)?|pictures?|foto|fotos|bild|bilder|credit|crédits?(?: photo)?|image credit|photo credit|photo by)\s*(?:[:©]|\bby\b)/i
/** A credit names somebody; it is no sentence that goes on after a sign, nor two. */
const SENTENCE = /:\s*\p{Ll}.*[.!?]$|[.!?]\s+\p{Lu}.*[.!?]$/u
/** A line that is nothing but an address, a mail address or a name on a network. */
const ADDRESS =
  /^(?:https?:\/\/\S+|(?:www\.)\S+|(?:twitter|facebook|instagram|x)\.com\/\S+|\S+@\S+\.[a-z]{2,}|@\w{2,30})$/i
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\btous droits réservés\b/i

/** Blocks from the end. */
const TAIL_BLOCKS = 4
/** Characters; the line may hold many names. */
const LONGEST_HELP_CREDIT = 250

/**
 * Takes lines away that belong to no paragraph: credits without a picture, bare addresses, copyright, and
 * at the end who else worked on the article.
 */
export function removeStrayLines(root: Element, discard: Discard): void {
  const blocks = innermostBlocks(root)
  blocks.forEach((block, index) => {
    if (!/^(?:p|div|span|li|footer|section)$/.test(block.localName) || block.closest('blockquote')) return
    const text = textOf(block)
    if (text.length > LONGEST_HELP_CREDIT || block.querySelector('img, math')) return
    const isInTail = index >= blocks.length - TAIL_BLOCKS
    const isAtAnEnd = index < 4 || isInTail
    const isStray =
      text.length <= SHORT &&
      ((CREDIT.test(text) && !SENTENCE.test(text)) ||
        (isAtAnEnd && ADDRESS.test(text)) ||
        (isInTail && COPYRIGHT.test(text)))
    if (isStray || (isInTail && isHelpCredit(text))) removeBlock(block, root, discard)
  })
}

function isHelpCredit(text: string): boolean {
  const words = ` ${folded(text)} `
  return [...HELP_CREDITS].some((credit) => words.includes(` ${credit} `))
}
