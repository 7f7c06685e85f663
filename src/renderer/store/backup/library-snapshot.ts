import { database } from '../database.ts'
import type { CollectionRow, CorrectionRow, SavedSearchRow, SettingRow, TagRow } from '../schema.ts'
import { storing } from '../store-failure.ts'
import { hashesShown, type WholeArticle } from './whole-article.ts'

export interface LibraryLists {
  tags: TagRow[]
  collections: CollectionRow[]
  savedSearches: SavedSearchRow[]
  settings: SettingRow[]
  /** Rules for sites. */
  siteCorrections: CorrectionRow[]
}

/** The ids of all articles, oldest first; those in the bin too. @throws RectoError `store/*` */
export function idsForBackup(): Promise<string[]> {
  return storing(() => database.articles.orderBy('savedAt').primaryKeys())
}

/**
 * One article in one transaction, so that its parts belong together whatever is written meanwhile. Its images' and
 * pages' bytes are not read yet: a blob stays readable when its row is gone.
 *
 * @returns null where the article is not there (any more)
 * @throws RectoError `store/*`
 */
export function readWholeArticle(id: string): Promise<WholeArticle | null> {
  const { articles, contents, originals, versions, annotations, corrections, images } = database
  const tables = [articles, contents, originals, versions, annotations, corrections, images]
  return storing(() =>
    database.transaction('r', tables, async () => {
      const [row, content] = [await articles.get(id), await contents.get(id)]
      if (!row || !content) return null
      const former = await versions.where('articleId').equals(id).toArray()
      const rows = await images.bulkGet(hashesShown({ content, versions: former }))
      return {
        row,
        content,
        original: (await originals.get(id)) ?? null,
        versions: former.sort((a, b) => a.replacedAt - b.replacedAt),
        annotations: await annotations.where('articleId').equals(id).toArray(),
        corrections: await corrections.where('articleId').equals(id).sortBy('createdAt'),
        images: rows.flatMap((image) => image ?? []),
      }
    }),
  )
}

/** What the library is beside its articles, at one moment. @throws RectoError `store/*` */
export function readLists(): Promise<LibraryLists> {
  const { tags, collections, savedSearches, settings, corrections } = database
  return storing(() =>
    database.transaction('r', [tags, collections, savedSearches, settings, corrections], async () => ({
      tags: await tags.toArray(),
      collections: await collections.toArray(),
      savedSearches: await savedSearches.toArray(),
      settings: await settings.toArray(),
      siteCorrections: await corrections.where('site').above('').sortBy('createdAt'),
    })),
  )
}
