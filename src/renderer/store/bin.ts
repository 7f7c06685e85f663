import { removeArticles } from './articles.ts'
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

/** Removes for good what is in the bin now. @returns how many articles that were */
export function emptyBin(): Promise<number> {
  return storing(async () => {
    const binned = await database.articles.orderBy('deletedAt').primaryKeys()
    if (binned.length > 0) await removeArticles(binned)
    return binned.length
  })
}
