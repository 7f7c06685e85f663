import type { Undo } from './change-articles.ts'
import { database } from './database.ts'
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

export function renameSavedSearch(id: string, name: string): Promise<Undo> {
  return storing(async () => {
    const former = await database.savedSearches.get(id)
    await database.savedSearches.update(id, { name: name.trim() })
    return async () => {
      if (former) await storing(() => database.savedSearches.update(id, { name: former.name }))
    }
  })
}

export function deleteSavedSearch(id: string): Promise<Undo> {
  return storing(async () => {
    const former = await database.savedSearches.get(id)
    await database.savedSearches.delete(id)
    return async () => {
      if (former) await storing(() => database.savedSearches.put(former))
    }
  })
}
