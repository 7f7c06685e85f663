import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { measureText } from '../dom/text-measure.ts'
import { innermostBlocks } from './blocks-of.ts'
import { removeBlock } from './remove-block.ts'

/** A line with a higher share of links is nothing but links. */
const LINKED = 0.95
/** Words; with fewer it may be a source, a name or a place to go to. */
const FEWEST_WORDS = 4
/** Characters outside links, without white space. */
const SHORTEST_PROSE = 80
/** Teasers that stand in a row behind the text; one or two may be sources. */
const FEWEST_AT_END = 3
const PLAYER = '[data-kind="embed"]'
const ALL_CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u

/**
 * Takes the headlines of other stories away that stand alone in the text, in capitals so that they are not
 * taken for it, or in a row behind its last paragraph.
 */
export function removeTeaserLinks(root: Element, discard: Discard): void {
  const measure = measureText(root)
  const lines = innermostBlocks(root).map((block) => {
    const { text, link } = measure(block)
    const isLine =
      /^(?:p|li|h[2-6])$/.test(block.localName) && !block.querySelector('img') && !block.matches(PLAYER)
    const isLink = isLine && text > 0 && link >= text * LINKED
    return {
      block,
      isTeaser: isLink && textOf(block).split(' ').length >= FEWEST_WORDS,
      isProse: text - link >= SHORTEST_PROSE,
    }
  })
  const end = lines.findLastIndex(({ isProse }) => isProse)
  lines.slice(0, end).forEach(({ block, isTeaser }, index) => {
    const isAlone = !lines[index - 1]?.isTeaser && !lines[index + 1]?.isTeaser
    if (isTeaser && isAlone && block.localName === 'p' && ALL_CAPITALS.test(textOf(block)))
      removeBlock(block, root, discard)
  })
  const atEnd = lines.slice(end + 1).filter(({ isTeaser }) => isTeaser)
  if (end >= 0 && atEnd.length >= FEWEST_AT_END)
    for (const { block } of atEnd) removeBlock(block, root, discard)
}
