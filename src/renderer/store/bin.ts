import { removeArticles } from './articles.ts'
import { BIN_MS } from './bin-time.ts'
import { changeArticles, type Undo } from './change-articles.ts'
import { database } from './database.ts'
import { storing } from './store-failure.ts'

/** Puts articles in the bin. @param now ms since the epoch */
export function binArticles(ids: readonly string[], now: number): Promise<Undo> {
  return changeArticles(ids, ({ deletedAt }) => ({ deletedAt: deletedAt ?? now }))
}

/** Takes articles out of the bin. */
export function restoreArticles(ids: readonly string[]): Promise<Undo> {
  return changeArticles(ids, () => ({ deletedAt: null }))
}

/**
 * Removes for good those of some articles that are in the bin still.
 *
 * @returns how many those were
 * @throws RectoError `store/*`
 */
export function removeBinned(ids: readonly string[]): Promise<number> {
  return removeArticles(ids, ({ deletedAt }) => deletedAt !== null)
}

/** Removes for good what has been in the bin for longer than thirty days. @param now ms since the epoch */
export async function emptyOldBin(now: number): Promise<void> {
  const latest = now - BIN_MS
  const old = await storing(() => database.articles.where('deletedAt').below(latest).primaryKeys())
  await removeArticles(old, ({ deletedAt }) => deletedAt !== null && deletedAt < latest)
}
