import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { tagKey, tagName } from '../../shared/tag.ts'
import { placePath } from '../lists/list-address.ts'
import type { ListPlace } from '../lists/list-place.ts'
import type { OpenList } from '../lists/use-open-list.ts'
import { useConfirm } from '../organise/confirm.tsx'
import { NameDialog } from '../organise/name-dialog.tsx'
import { useUndoable } from '../organise/use-undoable.ts'
import { isWithinLimits } from '../search/query/limits.ts'
import { removeBinned } from '../store/bin.ts'
import type { Undo } from '../store/change-articles.ts'
import { deleteCollection, renameCollection } from '../store/collections.ts'
import { changeSavedQuery, deleteSavedSearch, renameSavedSearch } from '../store/saved-searches.ts'
import { deleteTag, renameTag } from '../store/tags.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'

/** Renames or deletes a tag, a collection or a saved search; empties the bin. Other lists have nothing of it. */
export function PlaceMenu({ list, name }: { list: OpenList; name: string }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const undoable = useUndoable()
  const tellFailure = useTellFailure()
  const [isRenaming, setRenaming] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const { place } = list.address
  if (place.kind === 'standing') return place.name === 'bin' ? <EmptyBin ids={list.ids ?? []} /> : null
  const changes = changesOf(place)
  if (!changes) return null

  const rename = async (typed: string) => {
    if (place.kind === 'tag' && tagName(typed) === '') return
    const isDone = await undoable(() => changes.rename(typed), t('organise.done.renamed', { name: typed }))
    if (isDone && place.kind === 'tag')
      navigate(placePath({ kind: 'tag', key: tagKey(typed) }), { replace: true })
  }
  const ask = async (query: string) => {
    if (place.kind !== 'search') return
    if (isWithinLimits(query)) {
      await undoable(() => changeSavedQuery(place.id, query), t('smartLists.edited', { name }))
    } else tellFailure(new RectoError('list/query-too-long'))
  }
  const remove = async () => {
    if (await undoable(changes.remove, t('organise.done.removed', { name }))) navigate('/', { replace: true })
  }
  return (
    <>
      <MenuTrigger>
        <Button kind="icon" label={t('organise.place.more', { name })}>
          <Ellipsis />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu className="menu" aria-label={t('organise.place.more', { name })}>
            <MenuItem className="menu-item" onAction={() => setRenaming(true)}>
              {t('organise.place.rename')}
            </MenuItem>
            {list.savedSearch && (
              <MenuItem className="menu-item" onAction={() => setAsking(true)}>
                {t('smartLists.edit')}
              </MenuItem>
            )}
            <MenuItem className="menu-item" onAction={() => void remove()}>
              {t('organise.place.remove')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <NameDialog
        title={t('organise.place.renameTitle', { name })}
        former={name}
        action={t('organise.place.renameAction')}
        isOpen={isRenaming}
        onClose={() => setRenaming(false)}
        onName={(typed) => void rename(typed)}
      />
      {list.savedSearch && (
        <NameDialog
          title={t('smartLists.editTitle', { name })}
          label={t('smartLists.query')}
          hint={t('smartLists.editHint')}
          former={list.savedSearch.query}
          action={t('smartLists.editAction')}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          onName={(typed) => void ask(typed)}
        />
      )}
    </>
  )
}

function changesOf(
  place: ListPlace,
): { rename: (name: string) => Promise<Undo>; remove: () => Promise<Undo> } | null {
  switch (place.kind) {
    case 'tag':
      return { rename: (name) => renameTag(place.key, name), remove: () => deleteTag(place.key) }
    case 'collection':
      return { rename: (name) => renameCollection(place.id, name), remove: () => deleteCollection(place.id) }
    case 'search':
      return {
        rename: (name) => renameSavedSearch(place.id, name),
        remove: () => deleteSavedSearch(place.id),
      }
    case 'standing':
    case 'site':
      return null
  }
}

/** @param ids those that are counted: what comes into the bin while the question stands, nobody has been asked about */
function EmptyBin({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const tellFailure = useTellFailure()
  const count = ids.length
  if (count === 0) return null
  const empty = async () => {
    const isSure = await confirm({
      title: t('organise.bin.sureTitle', { count }),
      body: t('organise.bin.sureBody'),
      action: t('organise.bin.empty'),
    })
    if (isSure) await removeBinned(ids)
  }
  return <Button onPress={() => void empty().catch(tellFailure)}>{t('organise.bin.empty')}</Button>
}
