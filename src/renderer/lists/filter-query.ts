import type { ListAddress } from './list-address.ts'
import { type ListState, listStates } from './list-place.ts'

/** What a saved search can ask of a list's articles without a search engine. */
export type ListFilters = Pick<ListAddress, 'states' | 'tags' | 'site' | 'language'>

/**
 * Filters in the search's own language (`is:unread tag:"sea/old boats" -is:archived`), so that a list kept today is
 * a search for ever.
 */
export function formatFilterQuery({ states, tags, site, language }: ListFilters): string {
  return [
    ...states.map((state) => `is:${state}`),
    ...tags.map((tag) => `tag:${quoted(tag)}`),
    ...(site === null ? [] : [`site:${quoted(site)}`]),
    ...(language === null ? [] : [`lang:${quoted(language)}`]),
  ].join(' ')
}

/** @returns null for a query that has anything else in it, words above all */
export function parseFilterQuery(query: string): ListFilters | null {
  const filters = { states: [] as ListState[], tags: [] as string[], site: null as string | null }
  let language: string | null = null
  for (const term of query.match(/[^\s"]*(?:"[^"]*"?[^\s"]*)*/g)?.filter(Boolean) ?? []) {
    const [operator, rest = ''] = term.split(/:(.*)/s)
    const value = rest.replaceAll('"', '')
    const state = listStates.find((known) => known === value)
    if (operator === 'is' && state) filters.states.push(state)
    else if (operator === 'tag' && value !== '') filters.tags.push(value)
    else if (operator === 'site' && value !== '' && filters.site === null) filters.site = value
    else if (operator === 'lang' && value !== '' && language === null) language = value
    else return null
  }
  return { ...filters, language }
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value
}
