import { addressKey } from '../../shared/address.ts'
import type { Article } from '../../shared/article.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import type { ExtractionReport } from '../../shared/extraction-report.ts'
import { rowsOf } from './article-keys.ts'
import { articleWords, hashesOf, leadImageHash } from './article-parts.ts'
import { removeUnusedTags } from './change-tags.ts'
import { database } from './database.ts'
import { findSavedCopy } from './find-article.ts'
import { removeUnusedImages } from './images.ts'
import { takeDoneJob } from './jobs.ts'
import { markForIndex } from './pending-index.ts'
import { type PresentArticle, takeOutOfBin } from './present-article.ts'
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
 * is there afterwards, or nothing is. One that is there already (another window was faster) comes out of the bin.
 *
 * @returns the new row, or that of the article that is there already
 * @throws RectoError `store/*`; `job/cancelled` where the job was taken away meanwhile
 */
export function addArticle(entry: NewArticle): Promise<PresentArticle | { kind: 'saved'; row: ArticleRow }> {
  const { articles, contents, originals, images, jobs, jobFiles, settings, pendingIndex } = database
  const tables = [articles, contents, originals, images, jobs, jobFiles, settings, pendingIndex]
  return storing(() =>
    database.transaction('rw', tables, async () => {
      // The window that saves hears of a cancel a moment later.
      if (entry.jobId !== null && !(await takeDoneJob(entry.jobId))) throw new RectoError('job/cancelled')
      const present = await findSavedCopy(entry.article)
      if (present) return takeOutOfBin(present)

      const row = articleRow(entry)
      await articles.add(row)
      await contents.add(contentRow(row.id, entry))
      await originals.add({ articleId: row.id, ...entry.original })
      await images.bulkPut(entry.imageRows)
      await markForIndex([row.id])
      return { kind: 'saved', row } as const
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

/** A step of removing: their texts are read for the images they show, and nobody else can write meanwhile. */
const REMOVED_AT_ONCE = 100

/**
 * Removes articles for good, with all that belongs to them and the images that only they showed: some at a time, each
 * in one transaction with its parts.
 *
 * @param isMeant asked in that transaction, since much can have happened to an article since its id was read
 * @returns how many were removed
 * @throws RectoError `store/*`; those removed by then are gone, the others whole
 */
export async function removeArticles(
  ids: readonly string[],
  isMeant: (row: ArticleRow) => boolean = () => true,
): Promise<number> {
  const { articles, contents, originals, versions, images, annotations, tags, pendingIndex } = database
  const texts = [articles, contents, originals, versions, images]
  const tables = [...texts, annotations, database.corrections, tags, pendingIndex]
  let removed = 0
  for (let at = 0; at < ids.length; at += REMOVED_AT_ONCE) {
    const step = ids.slice(at, at + REMOVED_AT_ONCE)
    removed += await storing(() =>
      database.transaction('rw', tables, async () => removeRows((await rowsOf(step)).filter(isMeant))),
    )
  }
  return removed
}

async function removeRows(rows: readonly ArticleRow[]): Promise<number> {
  const { articles, contents, originals, versions, annotations, corrections } = database
  const ids = rows.map(({ id }) => id)
  const former = await versions.where('articleId').anyOf(ids).toArray()
  const texts = [...(await contents.bulkGet(ids)), ...former]
  await articles.bulkDelete(ids)
  await contents.bulkDelete(ids)
  await originals.bulkDelete(ids)
  await versions.bulkDelete(former.map(({ id }) => id))
  await annotations.where('articleId').anyOf(ids).delete()
  await corrections.where('articleId').anyOf(ids).delete()
  await removeUnusedImages(texts.flatMap((text) => text?.imageHashes ?? []))
  await removeUnusedTags(rows.flatMap(({ tagKeys }) => tagKeys))
  await markForIndex(ids)
  return ids.length
}
