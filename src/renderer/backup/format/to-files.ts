import type { WholeArticle } from '../../store/backup/whole-article.ts'
import type { ContentRow } from '../../store/schema.ts'
import type { AnnotationsFile, ContentFile, VersionsFile } from './article-files.ts'
import type { ArticleEntry, ImageEntry } from './library-file.ts'
import { imageName, originalName } from './names.ts'

/** An article's line in library.json. */
export function articleEntry({ row }: WholeArticle, folder: string): ArticleEntry {
  const { titleKey: _title, siteKey: _site, ...kept } = row
  return { folder, ...kept }
}

export function imageEntry(row: WholeArticle['images'][number]): ImageEntry {
  const { hash, blob, width, height } = row
  return { hash, file: imageName(hash, blob.type), mediaType: blob.type, width, height }
}

export function contentFile({ content, original, annotations, corrections }: WholeArticle): ContentFile {
  return {
    ...textOf(content),
    original: original && {
      fetchedAt: original.fetchedAt,
      pages: original.pages.map(({ address, url, contentType, bytes }, index) => ({
        file: originalName(index + 1),
        address,
        url,
        contentType,
        mediaType: bytes.type,
      })),
    },
    annotationIds: annotations.map(({ id }) => id),
    corrections: corrections.map(({ articleId: _article, site: _site, ...kept }) => kept),
  }
}

export function versionsFile({ versions }: WholeArticle): VersionsFile {
  return versions.map(({ id, replacedBy, replacedAt, article, content }) => ({
    id,
    replacedBy,
    replacedAt,
    article,
    content: textOf(content),
  }))
}

export function annotationsFile({ row, annotations }: WholeArticle): AnnotationsFile {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:recto:annotations:${encodeURIComponent(row.id)}`,
    type: 'AnnotationPage',
    items: annotations.map(({ annotation }) => annotation) as AnnotationsFile['items'],
  }
}

/** Without the hashes of its images a second time, which are there for the store's index. */
function textOf(content: Omit<ContentRow, 'articleId'>) {
  const { contentHtml, bodyText, report, leadImage, images } = content
  return { contentHtml, bodyText, ...(report ? { report } : {}), leadImage, images }
}
