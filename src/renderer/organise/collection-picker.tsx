import { useTranslation } from 'react-i18next'
import { addToCollection, addToNewCollection, removeFromCollection } from '../store/collections.ts'
import { useArticleRows, useCollections } from '../store/live-lists.ts'
import { LabelPicker } from './label-picker.tsx'
import { shared } from './shared-labels.ts'
import { useUndoable } from './use-undoable.ts'

/** Puts articles into collections, and takes them out. */
export function CollectionPicker({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const undoable = useUndoable()
  const collections = useCollections() ?? []
  const { onAll, onSome } = shared((useArticleRows(ids) ?? []).map(({ collectionIds }) => collectionIds))
  const nameOf = (id: string) => collections.find((collection) => collection.id === id)?.name ?? ''
  const create = (name: string) =>
    void undoable(
      () => addToNewCollection(ids, name, Date.now()),
      t('organise.done.collected', { count: ids.length, name }),
    )
  return (
    <LabelPicker
      label={t('organise.collections.label')}
      labels={collections}
      onAll={onAll}
      onSome={onSome}
      onGive={(id) =>
        void undoable(
          () => addToCollection(ids, id),
          t('organise.done.collected', { count: ids.length, name: nameOf(id) }),
        )
      }
      onTake={(id) =>
        void undoable(
          () => removeFromCollection(ids, id),
          t('organise.done.uncollected', { count: ids.length, name: nameOf(id) }),
        )
      }
      onCreate={create}
    />
  )
}
