import { quoteValue } from '../search/query/quote-value.ts'
import type { ListAddress } from './list-address.ts'

/** What a list's address asks of its articles. */
export type ListFilters = Pick<ListAddress, 'states' | 'tags' | 'site' | 'language'>

/**
 * Filters in the search's own language (`is:unread tag:"sea/old boats" host:example.org`), so that a list that is kept
 * is a search like any other.
 */
export function formatFilterQuery({ states, tags, site, language }: ListFilters): string {
  return [
    ...states.map((state) => `is:${state}`),
    ...tags.map((tag) => `tag:${quoteValue(tag)}`),
    ...(site === null ? [] : [`host:${quoteValue(site)}`]),
    ...(language === null ? [] : [`lang:${quoteValue(language)}`]),
  ].join(' ')
}
