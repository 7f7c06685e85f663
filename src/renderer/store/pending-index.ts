import { database } from './database.ts'

/**
 * Notes that articles have changed in what search looks at (words, tags, notes) or are gone. Runs inside the caller's
 * transaction, which has to hold `pendingIndex`: a change and its note are there together, or neither.
 */
export async function markForIndex(articleIds: readonly string[]): Promise<void> {
  await database.pendingIndex.bulkPut(
    articleIds.map((articleId) => ({ articleId, stamp: crypto.randomUUID() })),
  )
}
