import { useTranslation } from 'react-i18next'
import { useUndoable } from '../organise/use-undoable.ts'
import { restoreArticles } from '../store/bin.ts'
import { daysLeft } from '../store/bin-time.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'

/** Says that the open article is in the bin, and gives it back. */
export function BinNotice({ article: { id, deletedAt } }: { article: ArticleRow }) {
  const { t, i18n } = useTranslation()
  const undoable = useUndoable()
  if (deletedAt === null) return null
  return (
    <aside className="bin-notice screen-only" lang={i18n.language} dir="ltr">
      <p>{t('organise.bin.notice', { count: daysLeft(deletedAt, Date.now()) })}</p>
      <Button
        onPress={() => void undoable(() => restoreArticles([id]), t('organise.done.restored', { count: 1 }))}
      >
        {t('organise.bin.restore')}
      </Button>
    </aside>
  )
}
