import type { ArticleFilter } from '../store/article-keys.ts'

/** The lists that are always there. */
export const standingLists = ['library', 'unread', 'favourites', 'archive', 'bin'] as const
export type StandingList = (typeof standingLists)[number]

/** Which list is open. */
export type ListPlace =
  | { kind: 'standing'; name: StandingList }
  | { kind: 'tag'; key: string }
  | { kind: 'collection'; id: string }
  | { kind: 'site'; key: string }
  | { kind: 'search'; id: string }

/** What can be asked of any list besides what it is made of. */
export const listStates = ['unread', 'read', 'favourite', 'archived', 'annotated', 'incomplete'] as const
export type ListState = (typeof listStates)[number]

export interface PlaceFilters {
  all: ArticleFilter[]
  none: ArticleFilter[]
}

/** What a place's articles have in common; a saved search's are found by its query instead. */
export function filtersOfPlace(place: ListPlace): PlaceFilters {
  const [binned, archived] = [{ kind: 'binned' }, { kind: 'archived' }] as const
  switch (place.kind) {
    case 'tag':
      return { all: [{ kind: 'tag', key: place.key }], none: [binned] }
    case 'collection':
      return { all: [{ kind: 'collection', id: place.id }], none: [binned] }
    case 'site':
      return { all: [{ kind: 'site', key: place.key }], none: [binned] }
    case 'search':
      return { all: [], none: [binned] }
    case 'standing':
      switch (place.name) {
        case 'library':
          return { all: [], none: [binned, archived] }
        case 'unread':
          return { all: [], none: [binned, archived, { kind: 'read' }] }
        case 'favourites':
          return { all: [{ kind: 'favourite' }], none: [binned] }
        case 'archive':
          return { all: [archived], none: [binned] }
        case 'bin':
          return { all: [binned], none: [] }
      }
  }
}

/** What a state lets through. */
export function filtersOfState(state: ListState): PlaceFilters {
  if (state === 'unread') return { all: [], none: [{ kind: 'read' }] }
  return { all: [{ kind: state }], none: [] }
}
