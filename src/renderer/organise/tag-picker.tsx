import { useTranslation } from 'react-i18next'
import { useArticleRows, useCountedTags } from '../store/live-lists.ts'
import { addTags, removeTags } from '../store/tags.ts'
import { LabelPicker } from './label-picker.tsx'
import { shared } from './shared-labels.ts'
import { useUndoable } from './use-undoable.ts'

/** Gives tags to articles, and takes them. */
export function TagPicker({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const undoable = useUndoable()
  const tags = useCountedTags() ?? []
  const { onAll, onSome } = shared((useArticleRows(ids) ?? []).map(({ tagKeys }) => tagKeys))
  const names = new Map(tags.map(({ key, name }) => [key, name]))
  const give = (name: string) =>
    void undoable(() => addTags(ids, [name]), t('organise.done.tagged', { count: ids.length, name }))
  const take = (key: string) =>
    void undoable(
      () => removeTags(ids, [key]),
      t('organise.done.untagged', { count: ids.length, name: names.get(key) ?? key }),
    )
  return (
    <LabelPicker
      label={t('organise.tags.label')}
      labels={tags.map(({ key, name }) => ({ id: key, name }))}
      onAll={onAll}
      onSome={onSome}
      onGive={(key) => give(names.get(key) ?? key)}
      onTake={take}
      onCreate={give}
    />
  )
}
