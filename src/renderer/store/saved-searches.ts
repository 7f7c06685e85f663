import { renameTagTerms } from '../search/query/rename-tag-terms.ts'
import type { Undo } from './change-articles.ts'
import { database } from './database.ts'
import { changeText, renameRow } from './rename-row.ts'
import type { SavedSearchRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** Keeps a search as a list. @param query in the search's own language @param now ms since the epoch */
export function createSavedSearch(name: string, query: string, now: number): Promise<SavedSearchRow> {
  return storing(async () => {
    const row = { id: crypto.randomUUID(), name: name.trim(), query, createdAt: now }
    await database.savedSearches.add(row)
    return row
  })
}

/** @throws RectoError `list/gone`, `store/*` */
export function renameSavedSearch(id: string, name: string): Promise<Undo> {
  return renameRow('savedSearches', id, name)
}

/** Has a smart list ask for something else. @throws RectoError `list/gone`, `store/*` */
export function changeSavedQuery(id: string, query: string): Promise<Undo> {
  return changeText('savedSearches', id, 'query', query)
}

/** @throws RectoError `store/*` */
export function deleteSavedSearch(id: string): Promise<Undo> {
  const { savedSearches } = database
  return storing(() =>
    database.transaction('rw', savedSearches, async () => {
      const former = await savedSearches.get(id)
      await savedSearches.delete(id)
      return async () => {
        if (former) await storing(() => savedSearches.put(former))
      }
    }),
  )
}

/**
 * Has kept searches ask for a tag by its new name. Runs inside the caller's transaction, and so does what it returns:
 * that puts back what nobody has changed since.
 *
 * @param key the tag's former key
 * @param name its new name
 */
export async function renameTagInSearches(key: string, name: string): Promise<() => Promise<void>> {
  const { savedSearches } = database
  const changes = (await savedSearches.toArray()).flatMap(({ id, query }) => {
    const after = renameTagTerms(query, key, name)
    return after === query ? [] : [{ id, before: query, after }]
  })
  await savedSearches.bulkUpdate(changes.map(({ id, after }) => ({ key: id, changes: { query: after } })))
  return async () => {
    const rows = await savedSearches.bulkGet(changes.map(({ id }) => id))
    const still = changes.filter(({ after }, at) => rows[at]?.query === after)
    await savedSearches.bulkUpdate(still.map(({ id, before }) => ({ key: id, changes: { query: before } })))
  }
}
