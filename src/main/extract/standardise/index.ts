import { standardiseBlocks } from './blocks.ts'
import { standardiseCode } from './code.ts'
import { standardiseEmbeds } from './embeds.ts'
import { standardiseFigures } from './figures.ts'
import { standardiseHeadings } from './headings.ts'
import { standardiseLinks } from './links.ts'
import { standardiseParagraphs } from './paragraphs.ts'
import { standardiseTables } from './tables.ts'

/** Turns whatever markup the article came in into plain semantic HTML. Changes the tree in place. */
export function standardiseArticle(root: Element, pageUrl: string, baseUrl: string): void {
  standardiseCode(root)
  standardiseEmbeds(root, baseUrl)
  standardiseTables(root)
  standardiseBlocks(root)
  standardiseParagraphs(root)
  standardiseHeadings(root)
  standardiseLinks(root, pageUrl, baseUrl)
}

export { standardiseFigures }
