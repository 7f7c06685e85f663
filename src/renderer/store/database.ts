import { Dexie, type EntityTable } from 'dexie'
import type { ArticleRow, ContentRow, ImageRow, JobRow, OriginalRow } from './schema.ts'

/** Raised with every change of the tables; an upgrade from each earlier version stands below. */
export const SCHEMA_VERSION = 1

class RectoDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>
  declare contents: EntityTable<ContentRow, 'articleId'>
  declare originals: EntityTable<OriginalRow, 'articleId'>
  declare images: EntityTable<ImageRow, 'hash'>
  declare jobs: EntityTable<JobRow, 'id'>

  constructor() {
    // Strict: a save that was reported is on the disk, whatever happens to the power.
    // Opened by openLibrary alone: once closed for a newer Recto, it must not open again by itself.
    super('recto', { chromeTransactionDurability: 'strict', autoOpen: false })
    this.version(SCHEMA_VERSION).stores({
      articles: 'id, &*addressKeys, canonicalKey, savedAt, deletedAt',
      contents: 'articleId, *imageHashes',
      originals: 'articleId',
      images: 'hash',
      jobs: 'id, createdAt',
    })
  }
}

/** The library. Only this folder knows it; the rest of the window uses the functions beside it. */
export const database = new RectoDatabase()
