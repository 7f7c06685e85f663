import { useTranslation } from 'react-i18next'
import { useConfirm } from '../organise/confirm.tsx'
import { useUndoable } from '../organise/use-undoable.ts'
import { removeBinned, restoreArticles } from '../store/bin.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'

/** What can be done to an article in the bin. */
export function BinnedActions({ article: { id, title } }: { article: ArticleRow }) {
  const { t, i18n } = useTranslation()
  const undoable = useUndoable()
  const tellFailure = useTellFailure()
  const confirm = useConfirm()
  const remove = async () => {
    const isSure = await confirm({
      title: t('organise.bin.sureTitle', { count: 1 }),
      body: t('organise.bin.sureBody'),
      action: t('organise.bin.remove'),
    })
    if (isSure) await removeBinned([id])
  }
  return (
    <div className="binned-actions" lang={i18n.language} dir="ltr">
      <Button
        onPress={() => void undoable(() => restoreArticles([id]), t('organise.done.restored', { count: 1 }))}
        label={t('organise.bin.restoreOne', { title })}
      >
        {t('organise.bin.restore')}
      </Button>
      <Button onPress={() => void remove().catch(tellFailure)} label={t('organise.bin.removeOne', { title })}>
        {t('organise.bin.remove')}
      </Button>
    </div>
  )
}
