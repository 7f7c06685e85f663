import { changeArticles, type Undo } from './change-articles.ts'

/** Marks articles as favourites. @param now ms since the epoch */
export function markFavourite(ids: readonly string[], now: number): Promise<Undo> {
  return changeArticles(ids, ({ favouriteAt }) => ({ favouriteAt: favouriteAt ?? now }))
}

export function unmarkFavourite(ids: readonly string[]): Promise<Undo> {
  return changeArticles(ids, () => ({ favouriteAt: null }))
}
