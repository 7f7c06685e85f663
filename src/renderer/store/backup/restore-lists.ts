import { MAX_OF_SITES } from '../corrections.ts'
import { database } from '../database.ts'
import type { ArticleRow } from '../schema.ts'
import { isOfThisComputer } from '../settings.ts'
import { storing } from '../store-failure.ts'
import type { LibraryLists } from './library-snapshot.ts'

/**
 * Adds what the library lacks of a backup's tags, collections, saved searches, settings and rules, in one transaction. What
 * is there stays as it is.
 *
 * @param articles of the backup: a tag that one of them has and that was removed while it was being made gets its row
 * @throws RectoError `store/*`
 */
export function restoreLists(
  lists: LibraryLists,
  articles: readonly Pick<ArticleRow, 'tagKeys'>[],
): Promise<void> {
  const { tags, collections, savedSearches, settings, corrections } = database
  const named = new Set(lists.tags.map(({ key }) => key))
  const unnamed = new Set(articles.flatMap(({ tagKeys }) => tagKeys).filter((key) => !named.has(key)))
  const allTags = [...lists.tags, ...[...unnamed].map((key) => ({ key, name: key }))]
  return storing(() =>
    database.transaction('rw', [tags, collections, savedSearches, settings, corrections], async () => {
      const known = {
        tags: new Set(await tags.toCollection().primaryKeys()),
        collections: new Set(await collections.toCollection().primaryKeys()),
        searches: new Set(await savedSearches.toCollection().primaryKeys()),
        settings: new Set(await settings.toCollection().primaryKeys()),
        corrections: new Set(await corrections.toCollection().primaryKeys()),
      }
      await tags.bulkPut(allTags.filter(({ key }) => !known.tags.has(key)))
      await collections.bulkPut(lists.collections.filter(({ id }) => !known.collections.has(id)))
      await savedSearches.bulkPut(lists.savedSearches.filter(({ id }) => !known.searches.has(id)))
      const restorable = lists.settings.filter(
        ({ key }) => !known.settings.has(key) && !isOfThisComputer(key),
      )
      await settings.bulkPut(restorable)
      const lacked = lists.siteCorrections.filter(({ id }) => !known.corrections.has(id))
      const room = MAX_OF_SITES - (await corrections.where('site').above('').count())
      await corrections.bulkPut(lacked.slice(0, Math.max(0, room)))
    }),
  )
}
