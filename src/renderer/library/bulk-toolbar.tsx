import {
  Archive,
  ArchiveRestore,
  Check,
  Folder,
  Headphones,
  RotateCcw,
  Star,
  StarOff,
  Tag,
  Trash2,
} from 'lucide-react'
import { useRef } from 'react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { listening } from '../listen/listening.ts'
import type { ListPlace } from '../lists/list-place.ts'
import { CollectionPicker } from '../organise/collection-picker.tsx'
import { useConfirm } from '../organise/confirm.tsx'
import { PickerButton } from '../organise/picker-button.tsx'
import { TagPicker } from '../organise/tag-picker.tsx'
import { useUndoable } from '../organise/use-undoable.ts'
import { removeBinned, restoreArticles } from '../store/bin.ts'
import { useKeysOf } from '../store/use-keys.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'
import { useHeightAs } from '../ui/use-height-as.ts'
import { useMarkArticles } from './mark-articles.ts'
import type { ListSelection } from './selection/use-selection.ts'

/** How many articles are chosen, and what can be done to all of them. */
export function BulkToolbar({ place, selection }: { place: ListPlace; selection: ListSelection }) {
  const { t } = useTranslation()
  const ids = [...selection.chosen]
  const bar = useRef<HTMLDivElement>(null)
  useHeightAs('--bulk-height', bar)
  const isBin = place.kind === 'standing' && place.name === 'bin'
  return (
    <Toolbar className="bulk-toolbar" ref={bar} aria-label={t('organise.select.toolbar')}>
      <p className="bulk-count" role="status">
        {t('organise.select.count', { count: ids.length })}
      </p>
      <Button onPress={selection.all}>{t('organise.select.all')}</Button>
      <span className="bulk-gap" />
      {isBin ? <BinActions ids={ids} /> : <ArticleActions ids={ids} />}
      <Button onPress={selection.end}>{t('organise.select.end')}</Button>
    </Toolbar>
  )
}

function ArticleActions({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const { toggle, bin } = useMarkArticles()
  const [, navigate] = useLocation()
  const isNone = ids.length === 0
  const listen = () => {
    const first = listening.listenTo(ids)
    if (first !== undefined) navigate(`/article/${first}`)
  }
  const areAll = (set: ReadonlySet<string> | undefined) =>
    set !== undefined && !isNone && ids.every((id) => set.has(id))
  const archived = areAll(useKeysOf({ kind: 'archived' }))
  const favourite = areAll(useKeysOf({ kind: 'favourite' }))
  const read = areAll(useKeysOf({ kind: 'read' }))
  return (
    <>
      <Action
        label={archived ? t('organise.unarchive') : t('organise.archive')}
        icon={archived ? <ArchiveRestore /> : <Archive />}
        isDisabled={isNone}
        onPress={() => toggle(ids, 'archived')}
      />
      <Action
        label={favourite ? t('organise.unfavourite') : t('organise.favourite')}
        icon={favourite ? <StarOff /> : <Star />}
        isDisabled={isNone}
        onPress={() => toggle(ids, 'favourite')}
      />
      <Action
        label={read ? t('organise.markUnread') : t('organise.markRead')}
        icon={<Check />}
        isDisabled={isNone}
        onPress={() => toggle(ids, 'read')}
      />
      <Action label={t('listen.these')} icon={<Headphones />} isDisabled={isNone} onPress={listen} />
      <PickerButton label={t('organise.tags.pick')} icon={<Tag />} isCompact isDisabled={isNone}>
        <TagPicker ids={ids} />
      </PickerButton>
      <PickerButton label={t('organise.collections.pick')} icon={<Folder />} isCompact isDisabled={isNone}>
        <CollectionPicker ids={ids} />
      </PickerButton>
      <Action label={t('reader.delete')} icon={<Trash2 />} isDisabled={isNone} onPress={() => bin(ids)} />
    </>
  )
}

function BinActions({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const undoable = useUndoable()
  const confirm = useConfirm()
  const tellFailure = useTellFailure()
  const count = ids.length
  const remove = async () => {
    const isSure = await confirm({
      title: t('organise.bin.sureTitle', { count }),
      body: t('organise.bin.sureBody'),
      action: t('organise.bin.remove'),
    })
    if (isSure) await removeBinned(ids)
  }
  return (
    <>
      <Action
        label={t('organise.bin.restore')}
        icon={<RotateCcw />}
        isDisabled={count === 0}
        onPress={() => undoable(() => restoreArticles(ids), t('organise.done.restored', { count }))}
      />
      <Action
        label={t('organise.bin.remove')}
        icon={<Trash2 />}
        isDisabled={count === 0}
        onPress={() => remove().catch(tellFailure)}
      />
    </>
  )
}

interface ActionProps {
  label: string
  icon: React.ReactNode
  isDisabled: boolean
  onPress: () => unknown
}

function Action({ label, icon, isDisabled, onPress }: ActionProps) {
  return (
    <Button label={label} isDisabled={isDisabled} onPress={() => void onPress()}>
      {icon}
      <span className="compact-label">{label}</span>
    </Button>
  )
}
