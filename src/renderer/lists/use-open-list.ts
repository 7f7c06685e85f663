import { useMemo } from 'react'
import { useFound, useSavedSearches } from '../store/live-lists.ts'
import type { SavedSearchRow } from '../store/schema.ts'
import { useListKeys } from '../store/use-keys.ts'
import { useHashPath, useHashSearch } from '../ui/hash-location.ts'
import { type FindByQuery, findByFilters } from './find-by-query.ts'
import { formatListAddress, type ListAddress, parseListAddress, queryOfList } from './list-address.ts'
import type { ListSort } from './list-sort.ts'
import { rememberedSort, rememberSort } from './remembered-sort.ts'

export interface OpenList {
  address: ListAddress
  sort: ListSort
  /** In order; undefined while they are first looked up. Those of the list before stay until others are there. */
  ids: readonly string[] | undefined
  /** The saved search that the list is, if it is one and is (still) there. */
  savedSearch: SavedSearchRow | undefined
  /** Asks something else of the list; Back does not lead through every filter. */
  change(part: Partial<Omit<ListAddress, 'place'>>): void
}

/** The list that the window's address names, live. @param find who answers the queries of saved searches */
export function useOpenList(find: FindByQuery = findByFilters): OpenList {
  const [path, navigate] = useHashPath()
  const search = useHashSearch()
  const address = useMemo(() => parseListAddress(path, search), [path, search])
  const sort = address.sort ?? rememberedSort(address.place)

  const { place } = address
  const searches = useSavedSearches()
  const savedSearch = place.kind === 'search' ? searches?.find(({ id }) => id === place.id) : undefined
  const found = useFound(savedSearch?.query ?? null, find)
  const isWaiting = place.kind === 'search' && (!searches || (savedSearch && !found))
  const asked = place.kind === 'search' ? (found ?? []) : undefined
  const answer = useListKeys(isWaiting ? null : queryOfList(address, sort, asked))

  return {
    address,
    sort,
    ids: answer?.ids,
    savedSearch,
    change(part) {
      if (part.sort) rememberSort(place, part.sort)
      navigate(formatListAddress({ ...address, ...part }), { replace: true })
    },
  }
}
