import { isWithinLimits } from '../search/query/limits.ts'
import { parseQuery } from '../search/query/parse.ts'
import { withinBrackets } from '../search/query/within-brackets.ts'
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
 * A list and what is asked of it as a search; null where a search cannot say it (a collection, the bin, more than is
 * read of a query), or where nothing is asked.
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
      return asked === '' || savedQuery === undefined ? null : onTopOf(savedQuery, asked)
    case 'collection':
      return null
    case 'standing':
      if (place.name === 'bin') return null
      return formatFilterQuery(withState(address, standingStates[place.name])) || null
  }
}

/** A smart list and what else is asked of it. */
function onTopOf(savedQuery: string, asked: string): string | null {
  const query = `${asked} ${withinBrackets(savedQuery)}`
  return parseQuery(savedQuery) !== null && isWithinLimits(query) ? query : null
}

function withState(filters: ListFilters, state: ListState | undefined): ListFilters {
  if (state === undefined || filters.states.includes(state)) return filters
  return { ...filters, states: [state, ...filters.states] }
}
