import { useMemo } from 'react'
import type { Failure } from '../../shared/errors/failure.ts'
import { useCollections, useSavedSearches } from '../store/live-lists.ts'
import type { SavedSearchRow } from '../store/schema.ts'
import { useListKeys } from '../store/use-keys.ts'
import { useHashPath, useHashSearch } from '../ui/hash-location.ts'
import { formatListAddress, type ListAddress, parseListAddress, queryOfList } from './list-address.ts'
import type { ListPlace } from './list-place.ts'
import type { ListSort } from './list-sort.ts'
import { rememberedSort, rememberSort } from './remembered-sort.ts'
import { useFinding } from './use-finding.ts'

export interface OpenList {
  address: ListAddress
  sort: ListSort
  /**
   * In order; undefined while they are first looked up, or while it cannot be found out what they are. Those of the
   * list before stay until others are there, except where a search has to find them.
   */
  ids: readonly string[] | undefined
  /** The saved search that the list is, if it is one and is (still) there. */
  savedSearch: SavedSearchRow | undefined
  /** It is a collection or a saved search, and there is none of its id: deleted in another window, say. */
  isMissing: boolean
  /** Why the list cannot be found out, or not what it is since the last change. */
  failure: Failure | null
  /** Asks something else of the list; Back does not lead through every filter. */
  change(part: Partial<Omit<ListAddress, 'place'>>): void
}

const NOTHING: ReadonlySet<string> = new Set()

/** The list that the window's address names, live. */
export function useOpenList(): OpenList {
  const [path, navigate] = useHashPath()
  const search = useHashSearch()
  const address = useMemo(() => parseListAddress(path, search), [path, search])
  const sort = address.sort ?? rememberedSort(address.place)

  const { place } = address
  const searches = useSavedSearches()
  const savedSearch = place.kind === 'search' ? searches?.find(({ id }) => id === place.id) : undefined
  const isMissing = useIsMissing(place)
  const { ids: found, failure } = useFinding(savedSearch?.query ?? null)
  const isWaiting = place.kind === 'search' && (!searches || (savedSearch && !found))
  const asked = place.kind === 'search' ? (found ?? NOTHING) : undefined
  const answer = useListKeys(isWaiting ? null : queryOfList(address, sort, asked))

  return {
    address,
    sort,
    ids: isWaiting ? undefined : answer?.ids,
    savedSearch,
    isMissing,
    failure,
    change(part) {
      navigate(formatListAddress({ ...address, ...part }), { replace: true })
      if (part.sort) rememberSort(place, part.sort)
    },
  }
}

function useIsMissing(place: ListPlace): boolean {
  const [collections, searches] = [useCollections(), useSavedSearches()]
  if (place.kind !== 'collection' && place.kind !== 'search') return false
  const rows = place.kind === 'collection' ? collections : searches
  return rows !== undefined && !rows.some(({ id }) => id === place.id)
}
