import type { Transaction } from 'dexie'
import { displayHost } from '../../../shared/address.ts'
import type { ArticleRow } from '../schema.ts'
import { sortKey } from '../sort-key.ts'

/**
 * From version 1, which knew no tags, collections, archive, favourites, progress or search: gives each article what
 * lists sort and filter by, and has all of them indexed. Of an article's pages only the first was kept.
 */
export async function upgradeToSecond(transaction: Transaction): Promise<void> {
  const ids: string[] = []
  await transaction
    .table<ArticleRow>('articles')
    .toCollection()
    .modify((row) => {
      Object.assign(row, {
        titleKey: sortKey(row.title),
        siteKey: displayHost(row.url),
        progress: 0,
        tagKeys: [],
        collectionIds: [],
        openedAt: null,
        readAt: null,
        archivedAt: null,
        favouriteAt: null,
      })
      ids.push(row.id)
    })
  await transaction
    .table('originals')
    .toCollection()
    .modify((row) => {
      row.pages = [{ address: row.url, url: row.url, bytes: row.bytes, contentType: row.contentType }]
      for (const moved of ['url', 'bytes', 'contentType']) delete row[moved]
    })
  await transaction
    .table('pendingIndex')
    .bulkPut(ids.map((articleId) => ({ articleId, stamp: crypto.randomUUID() })))
}
