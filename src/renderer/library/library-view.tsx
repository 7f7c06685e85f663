import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { lastList } from '../lists/last-list.ts'
import { formatListAddress, placePath } from '../lists/list-address.ts'
import { shownList } from '../lists/shown-list.ts'
import { useOpenList } from '../lists/use-open-list.ts'
import { SearchFailure } from '../search/search-failure.tsx'
import { SearchResults } from '../search/search-results.tsx'
import { useTypedQuery } from '../search/typed-query.ts'
import { useDocumentTitle } from '../ui/document-title.ts'
import { ActiveFilters } from './active-filters.tsx'
import { ArticleList } from './article-list.tsx'
import { BulkToolbar } from './bulk-toolbar.tsx'
import { EmptyList } from './empty-list.tsx'
import { LibraryFrame } from './library-frame.tsx'
import { useFocusWhenEmptied, useListFocus } from './list-focus.ts'
import { ListHeading, useListName } from './list-heading.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import { MissingList } from './missing-list.tsx'
import { useSelectionKeys } from './selection/selection-keys.ts'
import { useSelection } from './selection/use-selection.ts'

/** The first view: the list that the window's address names, or what a search finds. */
export function LibraryView() {
  const [query] = useTypedQuery()
  return (
    <LibraryFrame>{query.trim() === '' ? <OpenArticles /> : <SearchResults query={query} />}</LibraryFrame>
  )
}

const NONE: readonly string[] = []

function OpenArticles() {
  const { t } = useTranslation()
  const list = useOpenList()
  const { address, ids } = list
  const path = formatListAddress(address)
  const place = placePath(address.place)
  const selection = useSelection(place, ids ?? NONE)
  const heading = useRef<HTMLHeadingElement>(null)
  const focus = useListFocus(place)
  const name = useListName(list)
  useDocumentTitle(path === '/' || name === '' ? null : name)
  useSelectionKeys(selection)
  useFocusWhenEmptied(heading, ids, focus)
  useEffect(() => lastList.set(path), [path])
  useEffect(() => {
    if (ids) shownList.set(ids)
  }, [ids])
  // Before the list's own effects, which may scroll to the article one comes back from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
  }, [place])

  return (
    <>
      <div className="library-heading">
        <ListHeading list={list} name={name} heading={heading} />
        {!list.isMissing && <ListToolbar list={list} onSelect={selection.begin} key={place} />}
      </div>
      <ActiveFilters list={list} />
      {list.failure && <SearchFailure failure={list.failure} />}
      {ids === undefined ? (
        list.failure === null && (
          <p className="library-loading">
            {address.place.kind === 'search' ? t('smartLists.finding') : t('library.loading')}
          </p>
        )
      ) : list.isMissing ? (
        <MissingList place={address.place} />
      ) : ids.length === 0 ? (
        <EmptyList list={list} />
      ) : (
        <ArticleList ids={ids} selection={selection} isBin={place === '/list/bin'} focus={focus} />
      )}
      {selection.isOn && <BulkToolbar place={address.place} selection={selection} />}
    </>
  )
}
