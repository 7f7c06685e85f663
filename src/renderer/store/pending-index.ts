import { liveQuery } from 'dexie'
import { database } from './database.ts'
import type { PendingIndexRow } from './schema.ts'
import { storing } from './store-failure.ts'

/**
 * Notes that articles have changed in what search looks at (words, tags, notes) or are gone. Runs inside the caller's
 * transaction, which has to hold `pendingIndex`: a change and its note are there together, or neither.
 */
export async function markForIndex(articleIds: readonly string[]): Promise<void> {
  await database.pendingIndex.bulkPut(
    articleIds.map((articleId) => ({ articleId, stamp: crypto.randomUUID() })),
  )
}

/** Notes articles that an index has to take in or forget. @throws RectoError `store/*` */
export function notePending(articleIds: readonly string[]): Promise<void> {
  return storing(() => database.transaction('rw', [database.pendingIndex], () => markForIndex(articleIds)))
}

/**
 * Where an index and the store disagree on which articles there are, apart from what is noted already.
 *
 * @param indexed the ids of the articles in the index
 * @throws RectoError `store/*`
 */
export function idsUnlike(indexed: ReadonlySet<string>): Promise<string[]> {
  const { articles, pendingIndex } = database
  return storing(() =>
    database.transaction('r', [articles, pendingIndex], async () => {
      const stored = new Set(await articles.toCollection().primaryKeys())
      const noted = new Set(await pendingIndex.toCollection().primaryKeys())
      return [...stored.symmetricDifference(indexed).difference(noted)]
    }),
  )
}

/**
 * Some of the articles that wait for the index, and how many wait.
 *
 * @param followed notes that count as done, their stamps by article
 * @throws RectoError `store/*`
 */
export function pendingForIndex(
  limit: number,
  followed: ReadonlyMap<string, string> = new Map(),
): Promise<{ rows: PendingIndexRow[]; waiting: number }> {
  const { pendingIndex } = database
  return storing(() =>
    database.transaction('r', [pendingIndex], async () => {
      if (followed.size === 0)
        return { rows: await pendingIndex.limit(limit).toArray(), waiting: await pendingIndex.count() }
      const noted = await pendingIndex.toArray()
      const rows = noted.filter(({ articleId, stamp }) => followed.get(articleId) !== stamp)
      return { rows: rows.slice(0, limit), waiting: rows.length }
    }),
  )
}

/** Takes away what the index knows now, except what has changed meanwhile. @throws RectoError `store/*` */
export function settleIndexed(rows: readonly PendingIndexRow[]): Promise<void> {
  const { pendingIndex } = database
  return storing(() =>
    database.transaction('rw', [pendingIndex], async () => {
      const ids = rows.map(({ articleId }) => articleId)
      const present = await pendingIndex.bulkGet(ids)
      await pendingIndex.bulkDelete(ids.filter((_, at) => present[at]?.stamp === rows[at]?.stamp))
    }),
  )
}

/** Calls back whenever articles wait for the index, in whatever window they changed. @returns stops it */
export function watchPendingIndex(onPending: () => void, onError: (thrown: unknown) => void): () => void {
  const counted = liveQuery(() => database.pendingIndex.count())
  const subscription = counted.subscribe((count) => count > 0 && onPending(), onError)
  return () => subscription.unsubscribe()
}
