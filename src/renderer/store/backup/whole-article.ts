import { hashesOf, imagesAmong, leadImageHash } from '../article-parts.ts'
import type {
  AnnotationRow,
  ArticleRow,
  ContentRow,
  CorrectionRow,
  ImageRow,
  OriginalRow,
  VersionRow,
} from '../schema.ts'

/** An article with all that belongs to it, as it goes into a backup and comes out of one. */
export interface WholeArticle {
  row: ArticleRow
  content: ContentRow
  /** null where the page as it came is not kept. */
  original: OriginalRow | null
  /** Oldest first. */
  versions: VersionRow[]
  annotations: AnnotationRow[]
  /** Those of this article alone. */
  corrections: CorrectionRow[]
  /** Those that the content or a version shows and that are there. */
  images: ImageRow[]
}

/** The hashes of all images that an article or an earlier version of it shows. */
export function hashesShown({ content, versions }: Pick<WholeArticle, 'content' | 'versions'>): string[] {
  return [...new Set([content, ...versions].flatMap(({ imageHashes }) => imageHashes))]
}

/** The article with only those of its images: others are missing, in its text and in its earlier ones. */
export function withImagesOf(whole: WholeArticle, images: ImageRow[]): WholeArticle {
  if (images.length === whole.images.length) return whole
  const there = new Set(images.map(({ hash }) => hash))
  const among = <T extends Omit<ContentRow, 'articleId'>>(text: T): T => {
    const references = imagesAmong(text.images, there)
    return { ...text, images: references, imageHashes: hashesOf(references) }
  }
  const content = among(whole.content)
  return {
    ...whole,
    row: {
      ...whole.row,
      leadImageHash: leadImageHash(content.leadImage, content.images),
      missingImages: content.images.filter(({ hash }) => hash === null).length,
    },
    content,
    versions: whole.versions.map((version) => {
      const former = among(version.content)
      return { ...version, content: former, imageHashes: former.imageHashes }
    }),
    images,
  }
}
