import { RectoError } from '../../shared/errors/recto-error.ts'
import { rowsOf } from './article-keys.ts'
import { putMarks, takeBackMarks, type Undo } from './change-articles.ts'
import { database } from './database.ts'
import { markForIndex } from './pending-index.ts'
import type { ArticleRow } from './schema.ts'
import { storing } from './store-failure.ts'

/**
 * Keeps one of several copies of an article: it takes over the others' tags, collections, notes, corrections and marks, and they go
 * into the bin, all in one transaction. One that has come into the bin meanwhile, as another's copy, comes out of it.
 *
 * @param now ms since the epoch
 * @throws RectoError `article/gone` where the one to keep has been removed for good; `store/*`
 */
export function keepOneOf(keptId: string, otherIds: readonly string[], now: number): Promise<Undo> {
  const { articles, annotations, corrections, pendingIndex } = database
  const tables = [articles, annotations, corrections, pendingIndex]
  return storing(() =>
    database.transaction('rw', tables, async () => {
      if (!(await articles.get(keptId))) throw new RectoError('article/gone')
      const others = await rowsOf(otherIds)
      const merged = await putMarks([keptId], (kept) => union(kept, others))
      const binned = await putMarks(otherIds, ({ deletedAt }) => ({ deletedAt: deletedAt ?? now }))
      const notes = await annotations.where('articleId').anyOf(otherIds).toArray()
      await annotations.bulkPut(notes.map((note) => ({ ...note, articleId: keptId })))
      const corrected = await corrections.where('articleId').anyOf(otherIds).toArray()
      await corrections.bulkPut(corrected.map((row) => ({ ...row, articleId: keptId })))
      await markForIndex([keptId, ...otherIds])
      return () =>
        storing(() =>
          database.transaction('rw', tables, async () => {
            await takeBackMarks([...merged, ...binned])
            // A note that was deleted or moved since stays so, and one whose article is gone stays with the kept.
            const still = await annotations.bulkGet(notes.map(({ id }) => id))
            const there = new Set((await rowsOf(otherIds)).map(({ id }) => id))
            const own = new Map(
              notes.flatMap(({ id, articleId }) => (there.has(articleId) ? [[id, articleId] as const] : [])),
            )
            await annotations.bulkPut(
              still.flatMap((note) =>
                note?.articleId === keptId ? { ...note, articleId: own.get(note.id) ?? keptId } : [],
              ),
            )
            const kept = await corrections.bulkGet(corrected.map(({ id }) => id))
            await corrections.bulkPut(
              corrected.filter((row, at) => kept[at]?.articleId === keptId && there.has(row.articleId ?? '')),
            )
            await markForIndex([keptId, ...otherIds])
          }),
        )
    }),
  )
}

function union(kept: ArticleRow, others: readonly ArticleRow[]) {
  const all = [kept, ...others]
  const earliest = (key: 'readAt' | 'favouriteAt') => {
    const times = all.flatMap((row) => row[key] ?? [])
    return times.length > 0 ? Math.min(...times) : null
  }
  const { place } = all.reduce((last, row) => ((row.openedAt ?? 0) > (last.openedAt ?? 0) ? row : last))
  return {
    ...(place === undefined ? {} : { place }),
    tagKeys: [...new Set(all.flatMap(({ tagKeys }) => tagKeys))],
    collectionIds: [...new Set(all.flatMap(({ collectionIds }) => collectionIds))],
    progress: Math.max(...all.map(({ progress }) => progress)),
    readAt: earliest('readAt'),
    favouriteAt: earliest('favouriteAt'),
    deletedAt: null,
  }
}
