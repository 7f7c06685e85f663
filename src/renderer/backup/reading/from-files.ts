import { extractionReportSchema } from '../../../shared/extraction-report.ts'
import { sanitizeArticleHtml } from '../../article-html/sanitize.ts'
import { hashesOf, imagesAmong } from '../../store/article-parts.ts'
import type { WholeArticle } from '../../store/backup/whole-article.ts'
import type { ContentRow, OriginalPage } from '../../store/schema.ts'
import { siteKey } from '../../store/site-key.ts'
import { sortKey } from '../../store/sort-key.ts'
import type { AnnotationsFile, ContentFile, VersionsFile } from '../format/article-files.ts'
import type { ArticleEntry } from '../format/library-file.ts'

export interface ArticleFiles {
  entry: ArticleEntry
  content: ContentFile
  versions: VersionsFile
  annotations: AnnotationsFile['items']
  /** The bytes of the pages, as `content.original` lists them. */
  pages: Blob[]
}

/**
 * The article that a backup's files tell of, without its images. Its HTML is sanitised: nobody knows who has had the
 * file in hand.
 *
 * @param has what the backup has of what articles name: images by hash, collections by id. Others are left out
 */
export function articleFromFiles(
  { entry, content, versions, annotations, pages }: ArticleFiles,
  has: { images: ReadonlySet<string>; collections: ReadonlySet<string> },
): Omit<WholeArticle, 'images'> {
  const { images } = has
  const { folder: _, ...fields } = entry
  const articleId = fields.id
  const { original, annotationIds, corrections } = content
  return {
    row: {
      ...fields,
      titleKey: sortKey(fields.title),
      siteKey: siteKey(fields.url),
      collectionIds: fields.collectionIds.filter((id) => has.collections.has(id)),
      leadImageHash: fields.leadImageHash && images.has(fields.leadImageHash) ? fields.leadImageHash : null,
    },
    content: { articleId, ...textFrom(content, images) },
    original: original && {
      articleId,
      fetchedAt: original.fetchedAt,
      pages: original.pages.flatMap(({ address, url, contentType }, index): OriginalPage[] => {
        const bytes = pages[index]
        return bytes ? [{ address, url, contentType, bytes }] : []
      }),
    },
    versions: versions.map((version) => {
      const text = textFrom(version.content, images)
      return { ...version, articleId, content: text, imageHashes: text.imageHashes }
    }),
    annotations: annotations.flatMap((annotation, index) => {
      const id = annotationIds[index]
      return id === undefined ? [] : [{ id, articleId, annotation }]
    }),
    corrections: corrections.map((correction) => ({ ...correction, articleId, site: null })),
  }
}

function textFrom(
  text: VersionsFile[number]['content'],
  there: ReadonlySet<string>,
): Omit<ContentRow, 'articleId'> {
  const { contentHtml, bodyText, leadImage } = text
  // A report helps to judge the cleaner; an article is not refused for an old one.
  const report = extractionReportSchema.safeParse(text.report).data
  const images = imagesAmong(text.images, there)
  return {
    contentHtml: sanitizeArticleHtml(contentHtml),
    bodyText,
    ...(report ? { report } : {}),
    leadImage,
    images,
    imageHashes: hashesOf(images),
  }
}
