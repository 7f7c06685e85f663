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

/** Notes every article there is, for an index that has to be made anew. @throws RectoError `store/*` */
export function markAllForIndex(): Promise<void> {
  return storing(() =>
    database.transaction('rw', [database.articles, database.pendingIndex], async () => {
      await markForIndex(await database.articles.toCollection().primaryKeys())
    }),
  )
}

/**
 * Notes where an index and the store disagree on which articles there are. @throws RectoError `store/*`
 *
 * @param indexed the ids of the articles in the index
 */
export function markDifferences(indexed: ReadonlySet<string>): Promise<void> {
  return storing(() =>
    database.transaction('rw', [database.articles, database.pendingIndex], async () => {
      const stored = new Set(await database.articles.toCollection().primaryKeys())
      await markForIndex([...stored.symmetricDifference(indexed)])
    }),
  )
}

/** Some of the articles that wait for the index, and how many wait. @throws RectoError `store/*` */
export function pendingForIndex(limit: number): Promise<{ rows: PendingIndexRow[]; waiting: number }> {
  return storing(() =>
    database.transaction('r', [database.pendingIndex], async () => ({
      rows: await database.pendingIndex.limit(limit).toArray(),
      waiting: await database.pendingIndex.count(),
    })),
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
