import type { Metadata } from '../metadata/index.ts'
import { removeAuthorNote, removeClosingSections } from './closing-sections.ts'
import { removeEmptyBlocks } from './empty-blocks.ts'
import { removeLinkBlocks } from './link-blocks.ts'
import { removeMetaLines } from './meta-lines.ts'
import { removeRepeatedTitle } from './repeated-title.ts'
import { removeStrayLines } from './stray-lines.ts'

/** Takes what is left of the page's furniture out of the article found. Changes the tree in place. */
export function tidyArticle(root: Element, metadata: Metadata): void {
  removeEmptyBlocks(root)
  removeRepeatedTitle(root, metadata.title)
  removeClosingSections(root)
  removeAuthorNote(root, metadata.byline)
  removeLinkBlocks(root)
  removeStrayLines(root)
  removeMetaLines(root, metadata)
  removeEmptyBlocks(root)
}
