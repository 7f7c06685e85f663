import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placePath } from '../lists/list-address.ts'
import { standingLists } from '../lists/list-place.ts'
import { useTypedQuery } from '../search/typed-query.ts'
import { useCollections, useCountedTags, useSavedSearches } from '../store/live-lists.ts'
import type { Command } from './command.ts'

/** Ways to every list and view. */
export function usePlaceCommands(): Command[] {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [, setTypedQuery] = useTypedQuery()
  const searches = useSavedSearches() ?? []
  const collections = useCollections() ?? []
  const tags = useCountedTags() ?? []
  const go = (
    id: string,
    label: string,
    kind: string,
    section: Command['section'],
    path: string,
  ): Command => ({
    id: `go:${id}`,
    label,
    section,
    kind,
    run: () => {
      setTypedQuery('')
      navigate(path)
    },
  })
  const kinds = {
    list: t('palette.kinds.list'),
    search: t('palette.kinds.search'),
    collection: t('palette.kinds.collection'),
    tag: t('palette.kinds.tag'),
  }
  return [
    ...standingLists.map((name) =>
      go(name, t(`organise.lists.${name}`), kinds.list, 'lists', placePath({ kind: 'standing', name })),
    ),
    ...searches.map(({ id, name }) => go(id, name, kinds.search, 'lists', placePath({ kind: 'search', id }))),
    ...collections.map(({ id, name }) =>
      go(id, name, kinds.collection, 'lists', placePath({ kind: 'collection', id })),
    ),
    ...tags.map(({ key, name }) =>
      go(`tag:${key}`, name, kinds.tag, 'tags', placePath({ kind: 'tag', key })),
    ),
    go('duplicates', t('organise.duplicates.title'), '', 'tools', '/duplicates'),
    go('upkeep', t('upkeep.title'), '', 'tools', '/upkeep'),
    go('storage', t('backup.title'), '', 'tools', '/storage'),
  ]
}
