import { hashesOf, imagesAmong } from '../article-parts.ts'
import { database } from '../database.ts'
import { lostImages } from '../lost-blobs.ts'
import { markForIndex } from '../pending-index.ts'
import type { ContentRow, ImageRow } from '../schema.ts'
import { storing } from '../store-failure.ts'
import { type MergedArticle, type MergeKind, mergeArticle } from './merge-article.ts'
import { hashesShown, type WholeArticle } from './whole-article.ts'

const tablesOfArticle = () => {
  const { articles, contents, originals, versions, annotations, corrections, images, pendingIndex } = database
  return [articles, contents, originals, versions, annotations, corrections, images, pendingIndex]
}

/** What restoring an article would be. */
export interface Foreseen {
  kind: MergeKind
  /** Which of its parts the library would get. */
  adds: Record<'text' | 'original' | 'versions' | 'annotations', boolean>
}

/** Tells what restoring an article would be, without doing it. @throws RectoError `store/*` */
export function foreseeRestore(restored: WholeArticle): Promise<Foreseen> {
  return storing(() =>
    database.transaction('r', tablesOfArticle(), async () => {
      const { present, merged } = await merge(restored, 0)
      const { kind, original, versions, annotations } = merged
      return {
        kind,
        adds: {
          text: kind !== 'known',
          original: original?.pages !== present?.original?.pages,
          versions: versions.length > (present?.versions.length ?? 0),
          annotations: annotations.length > (present?.annotations.length ?? 0),
        },
      }
    }),
  )
}

/** Those of the hashes whose images the library does not have, or cannot read any more. @throws RectoError `store/*` */
export function lackedImages(hashes: readonly string[]): Promise<string[]> {
  return storing(async () => {
    const there = new Set(await database.images.where('hash').anyOf(hashes).primaryKeys())
    const lost = await lostImages(hashes)
    return hashes.filter((hash) => !there.has(hash) || lost.has(hash))
  })
}

/**
 * Brings one article of a backup into the library, in one transaction: new, or merged with what is there of it
 * (`mergeArticle`). What is there already in every part is not touched.
 *
 * @param restored its images need only be those that the library lacks
 * @param now ms since the epoch
 * @throws RectoError `store/*`
 */
export function restoreArticle(restored: WholeArticle, now: number): Promise<MergeKind> {
  return storing(() =>
    database.transaction('rw', tablesOfArticle(), async () => {
      const { present, merged } = await merge(restored, now)
      await putImages(restored.images, hashesShown(merged))
      if (present && isSame(present, merged)) return merged.kind
      await put(merged)
      await markForIndex([merged.row.id])
      return merged.kind
    }),
  )
}

async function merge(restored: WholeArticle, now: number) {
  const id = await presentId(restored)
  const present = id === undefined ? null : await readPresent(id)
  return { present, merged: mergeArticle(present, restored, { now, newId: () => crypto.randomUUID() }) }
}

/** The same article by its id, otherwise what was found at one of its addresses. */
async function presentId({ row }: WholeArticle): Promise<string | undefined> {
  if (await database.articles.get(row.id)) return row.id
  return (await database.articles.where('addressKeys').anyOf(row.addressKeys).first())?.id
}

async function readPresent(id: string): Promise<Omit<WholeArticle, 'images'> | null> {
  const [row, content] = [await database.articles.get(id), await database.contents.get(id)]
  if (!row || !content) return null
  return {
    row,
    content,
    original: (await database.originals.get(id)) ?? null,
    versions: await database.versions.where('articleId').equals(id).toArray(),
    annotations: await database.annotations.where('articleId').equals(id).toArray(),
    corrections: await database.corrections.where('articleId').equals(id).sortBy('createdAt'),
  }
}

/** Merging takes over what it does not change as it is; only the rows are made anew. */
function isSame(present: Omit<WholeArticle, 'images'>, merged: MergedArticle): boolean {
  return (
    JSON.stringify(present.row) === JSON.stringify(merged.row) &&
    JSON.stringify(present.content) === JSON.stringify(merged.content) &&
    (present.original !== null) === (merged.original !== null) &&
    present.versions.length === merged.versions.length &&
    present.annotations.length === merged.annotations.length &&
    present.corrections.length === merged.corrections.length &&
    merged.annotations.every((row, index) => row === present.annotations[index])
  )
}

/** An image nobody shows would stay for ever. */
async function putImages(rows: readonly ImageRow[], shown: readonly string[]): Promise<void> {
  await database.images.bulkPut(rows.filter(({ hash }) => shown.includes(hash)))
}

async function put({
  row,
  content,
  original,
  versions,
  annotations,
  corrections,
}: MergedArticle): Promise<void> {
  const taken = await database.articles.where('addressKeys').anyOf(row.addressKeys).toArray()
  const elsewhere = new Set(taken.filter(({ id }) => id !== row.id).flatMap(({ addressKeys }) => addressKeys))
  const kept = await withImagesThere(content)
  await database.articles.put({
    ...row,
    addressKeys: row.addressKeys.filter((key) => !elsewhere.has(key)),
    missingImages: kept.images.filter(({ hash }) => hash === null).length,
  })
  await database.contents.put(kept)
  if (original) await database.originals.put(original)
  for (const version of versions) {
    const text = await withImagesThere(version.content)
    const id = (await isElsewhere('versions', version)) ? crypto.randomUUID() : version.id
    await database.versions.put({ ...version, id, content: text, imageHashes: text.imageHashes })
  }
  for (const annotation of annotations)
    if (!(await isElsewhere('annotations', annotation))) await database.annotations.put(annotation)
  for (const correction of corrections)
    if (!(await isElsewhere('corrections', correction))) await database.corrections.put(correction)
}

/** Whether another article has a row of this id, which must not be overwritten: ids out of a file may be anything. */
async function isElsewhere(
  table: 'versions' | 'annotations' | 'corrections',
  { id, articleId }: { id: string; articleId: string | null },
): Promise<boolean> {
  const known = await database[table].get(id)
  return known !== undefined && known.articleId !== articleId
}

/** An image that another window has removed meanwhile is missing, and said to be. */
async function withImagesThere<T extends Omit<ContentRow, 'articleId'>>(content: T): Promise<T> {
  const there = new Set(await database.images.where('hash').anyOf(hashesOf(content.images)).primaryKeys())
  const images = imagesAmong(content.images, there)
  return { ...content, images, imageHashes: hashesOf(images) }
}
