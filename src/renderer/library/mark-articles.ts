import { useTranslation } from 'react-i18next'
import { useUndoable } from '../organise/use-undoable.ts'
import { archiveArticles, unarchiveArticles } from '../store/archive.ts'
import { rowsOf } from '../store/article-keys.ts'
import { binArticles } from '../store/bin.ts'
import type { Undo } from '../store/change-articles.ts'
import { markFavourite, unmarkFavourite } from '../store/favourites.ts'
import { markRead, markUnread } from '../store/reading.ts'
import type { ArticleRow } from '../store/schema.ts'
import { storing } from '../store/store-failure.ts'
import { useTellFailure } from '../ui/tell-failure.ts'

type Ids = readonly string[]

interface Mark {
  isOn: (row: ArticleRow) => boolean
  set: (ids: Ids, now: number) => Promise<Undo>
  unset: (ids: Ids) => Promise<Undo>
  /** What is said of either. */
  told: 'organise.done.archived' | 'organise.done.favourited' | 'organise.done.read'
  untold: 'organise.done.unarchived' | 'organise.done.unfavourited' | 'organise.done.unread'
}

const marks = {
  archived: {
    isOn: ({ archivedAt }) => archivedAt !== null,
    set: archiveArticles,
    unset: unarchiveArticles,
    told: 'organise.done.archived',
    untold: 'organise.done.unarchived',
  },
  favourite: {
    isOn: ({ favouriteAt }) => favouriteAt !== null,
    set: markFavourite,
    unset: unmarkFavourite,
    told: 'organise.done.favourited',
    untold: 'organise.done.unfavourited',
  },
  read: {
    isOn: ({ readAt }) => readAt !== null,
    set: markRead,
    unset: markUnread,
    told: 'organise.done.read',
    untold: 'organise.done.unread',
  },
} as const satisfies Record<string, Mark>
export type MarkName = keyof typeof marks

/** What is done to some articles of a list, by button or by key; each can be taken back. */
export function useMarkArticles() {
  const { t } = useTranslation()
  const undoable = useUndoable()
  const tellFailure = useTellFailure()
  return {
    /** Sets a mark on all of them; takes it from all where all have it. */
    toggle: async (ids: Ids, name: MarkName) => {
      const { isOn, set, unset, told, untold } = marks[name]
      const count = ids.length
      try {
        const rows = await storing(() => rowsOf(ids))
        if (rows.every(isOn)) await undoable(() => unset(ids), t(untold, { count }))
        else await undoable(() => set(ids, Date.now()), t(told, { count }))
      } catch (thrown) {
        tellFailure(thrown)
      }
    },
    bin: (ids: Ids) =>
      undoable(() => binArticles(ids, Date.now()), t('organise.done.binned', { count: ids.length })),
  }
}
