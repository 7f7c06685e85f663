import type { Article } from '../../shared/article.ts'
import type { ExtractionReport } from '../../shared/extraction-report.ts'
import { articleWords, hashesOf, imagesAmong, leadImageHash } from './article-parts.ts'
import { database } from './database.ts'
import { removeUnusedImages } from './images.ts'
import { markForIndex } from './pending-index.ts'
import type { ContentRow, ImageReference, ImageRow, OriginalRow, VersionRow } from './schema.ts'
import { sortKey } from './sort-key.ts'
import { storing } from './store-failure.ts'

/** Another text of an article that is in the library. */
export interface NewText {
  article: Article
  report: ExtractionReport
  images: ImageReference[]
  imageRows: ImageRow[]
  /** The pages it was made from, where they were fetched for it. */
  original?: Omit<OriginalRow, 'articleId'>
}

const tablesOfText = () => {
  const { articles, contents, originals, versions, images, pendingIndex } = database
  return [articles, contents, originals, versions, images, pendingIndex]
}

/**
 * Gives an article another text. What it was becomes an earlier version; its id, its place in lists, its tags and its
 * annotations stay. All in one transaction.
 *
 * @param now ms since the epoch
 * @returns false where the article is gone
 * @throws RectoError `store/*`
 */
export function replaceText(
  articleId: string,
  text: NewText,
  replacedBy: VersionRow['replacedBy'],
  now: number,
): Promise<boolean> {
  return storing(() =>
    database.transaction('rw', tablesOfText(), async () => {
      const former = await currentVersion(articleId, replacedBy, now)
      if (!former) return false
      await database.versions.add(former)
      await database.images.bulkPut(text.imageRows)
      await putText(articleId, articleWords(text.article), await contentOf(text))
      if (text.original) await database.originals.put({ articleId, ...text.original })
      return true
    }),
  )
}

/**
 * Keeps a text beside the present one, for a person to compare and choose.
 *
 * @param now ms since the epoch
 * @returns the version's id; null where the article is gone
 * @throws RectoError `store/*`
 */
export function keepBeside(articleId: string, text: NewText, now: number): Promise<string | null> {
  const id = crypto.randomUUID()
  return storing(() =>
    database.transaction('rw', tablesOfText(), async () => {
      if (!(await database.articles.get(articleId))) return null
      await database.images.bulkPut(text.imageRows)
      // Once it is the present text, its images may be asked for only where its own page came from.
      if (!text.original?.onPrivateNetwork)
        await database.originals.update(articleId, { onPrivateNetwork: false })
      const content = await contentOf(text)
      const { imageHashes } = content
      const article = articleWords(text.article)
      await database.versions.add({
        id,
        articleId,
        replacedBy: null,
        replacedAt: now,
        article,
        content,
        imageHashes,
      })
      return id
    }),
  )
}

/**
 * Makes an earlier version the present text; the present one becomes an earlier version.
 *
 * @param now ms since the epoch
 * @returns false where either is gone
 * @throws RectoError `store/*`
 */
export function restoreVersion(versionId: string, now: number): Promise<boolean> {
  return storing(() =>
    database.transaction('rw', tablesOfText(), async () => {
      const version = await database.versions.get(versionId)
      const former = version && (await currentVersion(version.articleId, 'restoring', now))
      if (!version || !former) return false
      await database.versions.delete(versionId)
      await database.versions.add(former)
      await putText(version.articleId, version.article, version.content)
      return true
    }),
  )
}

/** Removes a version for good, with the images that only it showed. @throws RectoError `store/*` */
export function removeVersion(versionId: string): Promise<void> {
  return storing(() =>
    database.transaction('rw', tablesOfText(), async () => {
      const version = await database.versions.get(versionId)
      await database.versions.delete(versionId)
      await removeUnusedImages(version?.imageHashes ?? [])
    }),
  )
}

/** The present text in the form of a version, as it will be kept once another has taken its place. */
async function currentVersion(
  articleId: string,
  replacedBy: VersionRow['replacedBy'],
  replacedAt: number,
): Promise<VersionRow | null> {
  const row = await database.articles.get(articleId)
  const kept = await database.contents.get(articleId)
  if (!row || !kept) return null
  const { articleId: _, ...content } = kept
  const id = crypto.randomUUID()
  const { imageHashes } = content
  return { id, articleId, replacedBy, replacedAt, article: articleWords(row), content, imageHashes }
}

async function putText(
  articleId: string,
  words: VersionRow['article'],
  content: Omit<ContentRow, 'articleId'>,
): Promise<void> {
  await database.contents.put({ articleId, ...content })
  await database.articles.update(articleId, {
    ...words,
    titleKey: sortKey(words.title),
    leadImageHash: leadImageHash(content.leadImage, content.images),
    missingImages: content.images.filter(({ hash }) => hash === null).length,
  })
  await markForIndex([articleId])
}

/** After the text's own images are kept: one that another window has removed meanwhile is missing, and said to be. */
async function contentOf({ article, report, images }: NewText): Promise<Omit<ContentRow, 'articleId'>> {
  const there = new Set(await database.images.where('hash').anyOf(hashesOf(images)).primaryKeys())
  const present = imagesAmong(images, there)
  const { contentHtml, bodyText, leadImage } = article
  return { contentHtml, bodyText, report, leadImage, images: present, imageHashes: hashesOf(present) }
}
