import { changeArticles, type Undo } from './change-articles.ts'

/** Puts articles away: out of the library's first list, findable for ever. @param now ms since the epoch */
export function archiveArticles(ids: readonly string[], now: number): Promise<Undo> {
  return changeArticles(ids, ({ archivedAt }) => ({ archivedAt: archivedAt ?? now }))
}

/** Takes articles out of the archive. */
export function unarchiveArticles(ids: readonly string[]): Promise<Undo> {
  return changeArticles(ids, () => ({ archivedAt: null }))
}
