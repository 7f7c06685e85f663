import { formatFilterQuery, type ListFilters } from './filter-query.ts'
import type { ListAddress } from './list-address.ts'
import type { ListState, StandingList } from './list-place.ts'

/** What lists that are always there say of their articles. */
const standingStates: Partial<Record<StandingList, ListState>> = {
  unread: 'unread',
  favourites: 'favourite',
  archive: 'archived',
}

/**
 * A list and what is asked of it as a search; null where a search cannot say it (a collection, the bin), or where
 * nothing is asked.
 *
 * @param savedQuery the search that the list is, where it is one
 */
export function keepableQuery(address: ListAddress, savedQuery: string | undefined): string | null {
  const { place } = address
  const asked = formatFilterQuery(address)
  switch (place.kind) {
    case 'tag':
      return formatFilterQuery({ ...address, tags: [place.key, ...address.tags] })
    case 'site':
      return formatFilterQuery({ ...address, site: place.key })
    case 'search':
      // The bracket stays open, so that what the search itself has left open (a word, a quotation) stays so too.
      return asked === '' || savedQuery === undefined ? null : `${asked} (${savedQuery}`
    case 'collection':
      return null
    case 'standing':
      if (place.name === 'bin') return null
      return formatFilterQuery(withState(address, standingStates[place.name])) || null
  }
}

function withState(filters: ListFilters, state: ListState | undefined): ListFilters {
  if (state === undefined || filters.states.includes(state)) return filters
  return { ...filters, states: [state, ...filters.states] }
}
