import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { needsIndex } from '../lists/find-by-query.ts'
import type { OpenList } from '../lists/use-open-list.ts'
import { useWaitingForIndex } from '../search/use-search.ts'
import { useCollections, useTagNames } from '../store/live-lists.ts'
import { PlaceMenu } from './place-menu.tsx'

/** What the open list is called; empty while that is looked up. */
export function useListName({ address: { place }, savedSearch, isMissing }: OpenList): string {
  const { t } = useTranslation()
  const tagNames = useTagNames()
  const collections = useCollections()
  if (isMissing) return t('organise.missing.title')
  switch (place.kind) {
    case 'standing':
      return t(`organise.lists.${place.name}`)
    case 'tag':
      return tagNames.get(place.key) ?? place.key
    case 'site':
      return place.key
    case 'collection':
      return collections?.find(({ id }) => id === place.id)?.name ?? ''
    case 'search':
      return savedSearch?.name ?? ''
  }
}

interface ListHeadingProps {
  list: OpenList
  name: string
  /** Takes the keyboard where the list has nothing to give it to. */
  heading: RefObject<HTMLHeadingElement | null>
}

/** The list's name, how many articles it holds, and what can be done to the list itself. */
export function ListHeading({ list, name, heading }: ListHeadingProps) {
  const { t } = useTranslation()
  const count = list.ids?.length ?? 0
  return (
    <div className="library-heading-text">
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      {count > 0 && <p className="library-count">{t('library.count', { count })}</p>}
      {!list.isMissing && <PlaceMenu list={list} name={name} />}
      {list.savedSearch && (
        <p className="library-query">
          <span className="visually-hidden">{t('smartLists.query')}: </span>
          <bdi>{list.savedSearch.query}</bdi>
        </p>
      )}
      {list.savedSearch && needsIndex(list.savedSearch.query) && <StillRead />}
    </div>
  )
}

/** How many articles the search does not know yet: those of them that match are not in the list. */
function StillRead() {
  const { t } = useTranslation()
  const waiting = useWaitingForIndex()
  return waiting > 0 && <p className="library-count">{t('search.waiting', { count: waiting })}</p>
}
