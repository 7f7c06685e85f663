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
    ...tags.map((tag) => `tag:${quoted(tag)}`),
    ...(site === null ? [] : [`host:${quoted(site)}`]),
    ...(language === null ? [] : [`lang:${quoted(language)}`]),
  ].join(' ')
}

/** In quotation marks where a query would end the value sooner; two of them stand for one (`tokenize`). */
function quoted(value: string): string {
  return /[\s()"“„«]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
