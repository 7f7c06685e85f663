import type { ArticleFilter } from '../store/article-keys.ts'
import type { ListQuery } from '../store/list-keys.ts'
import {
  filtersOfPlace,
  filtersOfState,
  type ListPlace,
  type ListState,
  listStates,
  type StandingList,
  standingLists,
} from './list-place.ts'
import { type ListSort, readSort, writeSort } from './list-sort.ts'

/** A list as its address tells it: what it is made of, what is asked of it besides, and its order. */
export interface ListAddress {
  place: ListPlace
  states: readonly ListState[]
  /** Tags, a site and a language that are asked for besides the place. */
  tags: readonly string[]
  site: string | null
  language: string | null
  /** Null where the address does not say: then as it was last. */
  sort: ListSort | null
}

/** @param path behind the hash @param search the query, without its question mark */
export function parseListAddress(path: string, search: string): ListAddress {
  const parameters = new URLSearchParams(search)
  const asked = parameters.getAll('is')
  return {
    place: parsePlace(path),
    states: listStates.filter((state) => asked.includes(state)),
    tags: parameters.getAll('tag'),
    site: parameters.get('site'),
    language: parameters.get('lang'),
    sort: readSort(parameters),
  }
}

/** The address behind the hash; "/" for the library as it is. */
export function formatListAddress(address: ListAddress): string {
  const parameters = new URLSearchParams()
  for (const state of address.states) parameters.append('is', state)
  for (const tag of address.tags) parameters.append('tag', tag)
  if (address.site !== null) parameters.append('site', address.site)
  if (address.language !== null) parameters.append('lang', address.language)
  if (address.sort) writeSort(address.sort, parameters)
  const query = parameters.toString()
  return placePath(address.place) + (query === '' ? '' : `?${query}`)
}

/** A list's address with nothing asked of it besides. */
export function addressOfPlace(place: ListPlace): ListAddress {
  return { place, states: [], tags: [], site: null, language: null, sort: null }
}

/** Where a place is, behind the hash. */
export function placePath(place: ListPlace): string {
  switch (place.kind) {
    case 'standing':
      return place.name === 'library' ? '/' : `/list/${place.name}`
    case 'tag':
    case 'site':
      return `/${place.kind}/${encodeURIComponent(place.key)}`
    case 'collection':
    case 'search':
      return `/${place.kind}/${encodeURIComponent(place.id)}`
  }
}

/** Whatever it is that nobody knows is the library. */
function parsePlace(path: string): ListPlace {
  const [kind = '', encoded = ''] = path.replace(/^\//, '').split(/\/(.*)/s)
  const value = decode(encoded)
  if (kind === 'list' && isStanding(value)) return { kind: 'standing', name: value }
  if (value !== '' && (kind === 'tag' || kind === 'site')) return { kind, key: value }
  if (value !== '' && (kind === 'collection' || kind === 'search')) return { kind, id: value }
  return { kind: 'standing', name: 'library' }
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    // Not something that Recto wrote.
    return encoded
  }
}

function isStanding(name: string): name is StandingList {
  return standingLists.some((standing) => standing === name)
}

/** What the address asks the store for. @param found what a saved search has found, where the place is one */
export function queryOfList(address: ListAddress, sort: ListSort, found?: ReadonlySet<string>): ListQuery {
  const parts = [filtersOfPlace(address.place), ...address.states.map(filtersOfState)]
  const asked: ArticleFilter[] = address.tags.map((key) => ({ kind: 'tag', key }))
  if (address.site !== null) asked.push({ kind: 'site', key: address.site })
  if (address.language !== null) asked.push({ kind: 'language', tag: address.language })
  return {
    ...sort,
    all: [...parts.flatMap(({ all }) => all), ...asked],
    none: parts.flatMap(({ none }) => none),
    ...(found ? { among: found } : {}),
  }
}
