import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { lastList } from '../../lists/last-list.ts'
import { useUndoable } from '../../organise/use-undoable.ts'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import { archiveArticles, unarchiveArticles } from '../../store/archive.ts'
import { binArticles } from '../../store/bin.ts'
import { markFavourite, unmarkFavourite } from '../../store/favourites.ts'
import type { ArticleRow } from '../../store/schema.ts'

/** What can be done to the open article as a whole; each but printing can be undone. */
export interface ArticleActions {
  isArchived: boolean
  archive: () => void
  isFavourite: boolean
  favour: () => void
  print: () => void
  /** Null where it is in the bin. */
  remove: (() => void) | null
}

/** Binds their shortcuts too. */
export function useArticleActions({
  id,
  title,
  archivedAt,
  favouriteAt,
  deletedAt,
}: ArticleRow): ArticleActions {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const undoable = useUndoable()
  const [isArchived, isFavourite] = [archivedAt !== null, favouriteAt !== null]
  const archive = () =>
    void (isArchived
      ? undoable(() => unarchiveArticles([id]), t('organise.done.unarchivedOne', { title }))
      : undoable(() => archiveArticles([id], Date.now()), t('organise.done.archivedOne', { title })))
  const favour = () =>
    void (isFavourite
      ? undoable(() => unmarkFavourite([id]), t('organise.done.unfavouritedOne', { title }))
      : undoable(() => markFavourite([id], Date.now()), t('organise.done.favouritedOne', { title })))
  const bin = async () => {
    const isDone = await undoable(() => binArticles([id], Date.now()), t('reader.deleted', { title }))
    if (isDone) navigate(lastList.get())
  }
  const remove = deletedAt === null ? () => void bin() : null
  const print = () => window.print()
  useShortcut('archive', archive)
  useShortcut('favourite', favour)
  useShortcut('print', print)
  useShortcut('bin', () => remove?.(), { isActive: () => remove !== null })
  return { isArchived, archive, isFavourite, favour, print, remove }
}
