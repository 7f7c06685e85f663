import type { Undo } from './change-articles.ts'
import { database } from './database.ts'
import { renameRow } from './rename-row.ts'
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
