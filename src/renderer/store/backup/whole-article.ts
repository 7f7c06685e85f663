import type { AnnotationRow, ArticleRow, ContentRow, ImageRow, OriginalRow, VersionRow } from '../schema.ts'

/** An article with all that belongs to it, as it goes into a backup and comes out of one. */
export interface WholeArticle {
  row: ArticleRow
  content: ContentRow
  /** null where the page as it came is not kept. */
  original: OriginalRow | null
  /** Oldest first. */
  versions: VersionRow[]
  annotations: AnnotationRow[]
  /** Those that the content or a version shows and that are there. */
  images: ImageRow[]
}

/** The hashes of all images that an article or an earlier version of it shows. */
export function hashesShown({ content, versions }: Pick<WholeArticle, 'content' | 'versions'>): string[] {
  return [...new Set([content, ...versions].flatMap(({ imageHashes }) => imageHashes))]
}
