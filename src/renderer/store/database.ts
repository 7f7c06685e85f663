import { Dexie, type EntityTable } from 'dexie'
import type {
  AnnotationRow,
  ArticleRow,
  CollectionRow,
  ContentRow,
  CorrectionRow,
  ImageRow,
  JobFileRow,
  JobRow,
  OriginalRow,
  PendingIndexRow,
  SavedSearchRow,
  SettingRow,
  TagRow,
  VersionRow,
} from './schema.ts'
import { upgradeToSecond } from './upgrades/second.ts'
import { upgradeToThird } from './upgrades/third.ts'

/** Raised with every change of the tables; an upgrade from each earlier version stands in `upgrades`. */
export const SCHEMA_VERSION = 4

class RectoDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>
  declare contents: EntityTable<ContentRow, 'articleId'>
  declare originals: EntityTable<OriginalRow, 'articleId'>
  declare versions: EntityTable<VersionRow, 'id'>
  declare images: EntityTable<ImageRow, 'hash'>
  declare annotations: EntityTable<AnnotationRow, 'id'>
  declare corrections: EntityTable<CorrectionRow, 'id'>
  declare tags: EntityTable<TagRow, 'key'>
  declare collections: EntityTable<CollectionRow, 'id'>
  declare savedSearches: EntityTable<SavedSearchRow, 'id'>
  declare settings: EntityTable<SettingRow, 'key'>
  declare jobs: EntityTable<JobRow, 'id'>
  declare jobFiles: EntityTable<JobFileRow, 'jobId'>
  declare pendingIndex: EntityTable<PendingIndexRow, 'articleId'>

  constructor() {
    // Strict: a save that was reported is on the disk, whatever happens to the power.
    // Opened by openLibrary alone: once closed for a newer Recto, it must not open again by itself.
    super('recto', { chromeTransactionDurability: 'strict', autoOpen: false })
    this.version(1).stores({
      articles: 'id, &*addressKeys, canonicalKey, savedAt, deletedAt',
      contents: 'articleId, *imageHashes',
      originals: 'articleId',
      images: 'hash',
      jobs: 'id, createdAt',
    })
    // Lists are made of an index's keys and of sets of keys: each order and each filter has its index, and none
    // holds what is null (IndexedDB 3.0, 2.4: what is no valid key is left out).
    this.version(2)
      .stores({
        articles: `id, &*addressKeys, canonicalKey, titleKey, siteKey, lang, *tagKeys, *collectionIds,
          savedAt, publishedTime, wordCount, progress, missingImages,
          openedAt, readAt, archivedAt, favouriteAt, deletedAt`,
        versions: 'id, articleId, *imageHashes',
        annotations: 'id, articleId',
        tags: 'key',
        collections: 'id',
        savedSearches: 'id',
        settings: 'key',
        pendingIndex: 'articleId',
      })
      .upgrade(upgradeToSecond)
    this.version(3)
      .stores({ jobs: 'id, key, state, order, notBefore', jobFiles: 'jobId' })
      .upgrade(upgradeToThird)
    // Nothing to upgrade: there were none before.
    this.version(SCHEMA_VERSION).stores({ corrections: 'id, articleId, site' })
  }
}

/** The library. Only this folder knows it; the rest of the window uses the functions beside it. */
export const database = new RectoDatabase()
