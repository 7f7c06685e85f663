import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { findWrittenDate } from '../metadata/dates/written-date.ts'
import type { Metadata } from '../metadata/index.ts'
import { folded } from '../metadata/same-text.ts'
import { innermostBlocks } from './blocks-of.ts'
import { META_WORDS } from './phrases.ts'
import { removeBlock } from './remove-block.ts'

/** Blocks at either end in which meta lines are looked for. */
const HEAD_BLOCKS = 8
const TAIL_BLOCKS = 3
const LONGEST_LINE = 140
const TIME_OR_NUMBER = /^\d{1,4}(?:st|nd|rd|th|er|h\d{0,2}|min)?$/
const MONTH_OR_DAY =
  /^(?:jan|feb|fev|mar|apr|avr|abr|may|mai|jun|jui|jul|aug|aou|ago|sep|set|oct|okt|ott|nov|dec|dez|dic|mon|tue|wed|thu|fri|sat|sun|lun|mard|merc|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)\p{L}{0,8}$/u

/**
 * Takes the lines about the article away that stand before or behind its text: byline, date, reading
 * time.
 */
export function removeMetaLines(root: Element, metadata: Metadata, discard: Discard): void {
  const names = new Set(folded(`${metadata.byline ?? ''} ${metadata.siteName ?? ''}`).split(' '))
  const blocks = innermostBlocks(root)
  let proseSeen = false
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    if (isProse(block)) proseSeen = true
    // Behind the standfirst only what can be nothing else: short prose stands there too.
    else if (isMetaLine(block, names) && (!proseSeen || findWrittenDate(textOf(block)) !== null)) {
      removeBlock(block, root, discard)
    }
  }
  for (const block of blocks.slice(HEAD_BLOCKS).slice(-TAIL_BLOCKS).reverse()) {
    if (isMetaLine(block, names)) removeBlock(block, root, discard)
    else break
  }
}

function isProse(block: Element): boolean {
  return textOf(block).length > LONGEST_LINE && !/^(?:ul|ol|li|table)$/.test(block.localName)
}

function isMetaLine(block: Element, names: Set<string>): boolean {
  if (/^(?:h[1-6]|pre|table|figure|figcaption|blockquote)$/.test(block.localName)) return false
  const text = textOf(block)
  if (text === '' || text.length > LONGEST_LINE || block.querySelector('img')) return false
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '')
  const meta = words.filter(
    (word) => META_WORDS.has(word) || names.has(word) || TIME_OR_NUMBER.test(word) || MONTH_OR_DAY.test(word),
  ).length
  if (meta === words.length) return true
  return (
    words.length <= 16 &&
    meta / words.length >= 0.6 &&
    (findWrittenDate(text) !== null || /\d\s*min|^by\s|^par\s/i.test(text))
  )
}
