import { addressKey } from '../../shared/address.ts'
import type { Article } from '../../shared/article.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { ExtractionReport } from '../../shared/extraction-report.ts'
import { articleWords, hashesOf, leadImageHash } from './article-parts.ts'
import { BIN_MS } from './bin-time.ts'
import { removeUnusedTags } from './change-tags.ts'
import { database } from './database.ts'
import { findSavedCopy } from './find-article.ts'
import { removeUnusedImages } from './images.ts'
import { takeDoneJob } from './jobs.ts'
import { markForIndex } from './pending-index.ts'
import type { ArticleRow, ContentRow, ImageReference, ImageRow, OriginalRow } from './schema.ts'
import { siteKey } from './site-key.ts'
import { sortKey } from './sort-key.ts'
import { storing } from './store-failure.ts'

export interface NewArticle {
  article: Article
  report: ExtractionReport
  images: ImageReference[]
  imageRows: ImageRow[]
  original: Omit<OriginalRow, 'articleId'>
  /** null for an article that no job was for. */
  jobId: string | null
  /** ms since the epoch. */
  savedAt: number
}

/**
 * Keeps an article with all that belongs to it and takes its job away, in one transaction: all of it
 * is there afterwards, or nothing is.
 *
 * @returns the new row, or the row of the article that is there already (another window was faster)
 * @throws RectoError `store/*`; `job/cancelled` where the job was taken away meanwhile
 */
export function addArticle(entry: NewArticle): Promise<{ row: ArticleRow; added: boolean }> {
  const { articles, contents, originals, images, jobs, jobFiles, settings, pendingIndex } = database
  const tables = [articles, contents, originals, images, jobs, jobFiles, settings, pendingIndex]
  return storing(() =>
    database.transaction('rw', tables, async () => {
      // The window that saves hears of a cancel a moment later.
      if (entry.jobId !== null && !(await takeDoneJob(entry.jobId))) throw new RectoError('job/cancelled')
      const present = await findSavedCopy(entry.article)
      if (present) return { row: present, added: false }

      const row = articleRow(entry)
      await articles.add(row)
      await contents.add(contentRow(row.id, entry))
      await originals.add({ articleId: row.id, ...entry.original })
      await images.bulkPut(entry.imageRows)
      await markForIndex([row.id])
      return { row, added: true }
    }),
  )
}

function articleRow({ article, images, savedAt }: NewArticle): ArticleRow {
  const { url, title, canonicalUrl, leadImage } = article
  return {
    id: crypto.randomUUID(),
    // Not what was typed: an address that redirects leads elsewhere tomorrow.
    addressKeys: [addressKey(url)],
    canonicalKey: canonicalUrl === null ? null : addressKey(canonicalUrl),
    url,
    ...articleWords(article),
    titleKey: sortKey(title),
    siteKey: siteKey(url),
    leadImageHash: leadImageHash(leadImage, images),
    missingImages: images.filter(({ hash }) => hash === null).length,
    progress: 0,
    tagKeys: [],
    collectionIds: [],
    savedAt,
    openedAt: null,
    readAt: null,
    archivedAt: null,
    favouriteAt: null,
    deletedAt: null,
  }
}

function contentRow(articleId: string, { article, report, images }: NewArticle): ContentRow {
  return {
    articleId,
    contentHtml: article.contentHtml,
    bodyText: article.bodyText,
    report,
    leadImage: article.leadImage,
    images,
    imageHashes: hashesOf(images),
  }
}

/** Puts an article in the bin. */
export function deleteArticle(id: string, now: number): Promise<unknown> {
  return storing(() => database.articles.update(id, { deletedAt: now }))
}

/** Takes an article out of the bin. */
export function restoreArticle(id: string): Promise<unknown> {
  return storing(() => database.articles.update(id, { deletedAt: null }))
}

/** Removes for good what has been in the bin for longer than thirty days. */
export function emptyOldBin(now: number): Promise<void> {
  return storing(async () => {
    const old = await database.articles
      .where('deletedAt')
      .below(now - BIN_MS)
      .primaryKeys()
    if (old.length > 0) await removeArticles(old)
  })
}

/** Removes articles for good, with all that belongs to them and the images that only they showed. */
export function removeArticles(ids: readonly string[]): Promise<void> {
  const { articles, contents, originals, versions, images, annotations, tags, pendingIndex } = database
  const tables = [articles, contents, originals, versions, images, annotations, tags, pendingIndex]
  return storing(() =>
    database.transaction('rw', tables, async () => {
      const former = await versions.where('articleId').anyOf(ids).toArray()
      const rows = [...(await contents.bulkGet([...ids])), ...former]
      const removed = await articles.bulkGet([...ids])
      await articles.bulkDelete([...ids])
      await contents.bulkDelete([...ids])
      await originals.bulkDelete([...ids])
      await versions.bulkDelete(former.map(({ id }) => id))
      await annotations.where('articleId').anyOf(ids).delete()
      await removeUnusedImages(rows.flatMap((row) => row?.imageHashes ?? []))
      await removeUnusedTags(removed.flatMap((row) => row?.tagKeys ?? []))
      await markForIndex(ids)
    }),
  )
}
