import { listKeys } from '../store/list-keys.ts'
import { parseFilterQuery } from './filter-query.ts'
import { addressOfPlace, queryOfList } from './list-address.ts'
import { DEFAULT_SORT } from './list-sort.ts'

/**
 * Finds the articles that a saved search's query asks for, in no order. Called inside a live query: the list follows
 * whatever it reads from the store.
 */
export type FindByQuery = (query: string) => Promise<readonly string[]>

/** For queries made of filters alone, which the store's indexes answer. A query with words in it finds nothing. */
export const findByFilters: FindByQuery = async (query) => {
  const filters = parseFilterQuery(query)
  if (filters === null) return []
  const everywhere = addressOfPlace({ kind: 'search', id: '' })
  return listKeys(queryOfList({ ...everywhere, ...filters }, DEFAULT_SORT))
}
