import { standardiseBlocks } from './blocks.ts'
import { standardiseCode } from './code.ts'
import { standardiseEmbeds } from './embeds.ts'
import { standardiseFigures } from './figures.ts'
import { standardiseHeadings } from './headings.ts'
import { standardiseLinks } from './links.ts'
import { standardiseParagraphs } from './paragraphs.ts'
import { standardiseTables } from './tables.ts'

/**
 * Reduces whatever markup the article came in to elements that mean something: a block is a paragraph, a
 * heading, a list and so on, which the tidying rules then judge. Changes the tree in place.
 */
export function simplifyMarkup(root: Element, baseUrl: string): void {
  standardiseCode(root)
  standardiseEmbeds(root, baseUrl)
  standardiseTables(root)
  standardiseBlocks(root)
}

/** Brings the tidied article into its last form: heading levels, figures, links. Changes the tree in place. */
export function finishMarkup(root: Element, pageUrl: string, baseUrl: string): void {
  standardiseParagraphs(root)
  standardiseHeadings(root)
  standardiseLinks(root, pageUrl, baseUrl)
}

export { standardiseFigures, standardiseTables }
