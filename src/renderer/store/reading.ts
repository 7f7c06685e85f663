import { changeArticles, type Undo } from './change-articles.ts'
import type { KeptPlace } from './schema.ts'

/** From this share of the text on, the end has been reached: the last lines often stand lower than one scrolls. */
const END = 0.97

/** Notes that an article was opened. @param now ms since the epoch */
export async function noteOpened(id: string, now: number): Promise<void> {
  await changeArticles([id], () => ({ openedAt: now }))
}

/**
 * Notes how far an article has been read, and where its reader is. How far never goes back: who leafs back has read
 * what they have read.
 *
 * @param reached from 0 to 1
 * @param now ms since the epoch; kept as the time of reading when the end is reached first
 * @param place null where the article is to open at its beginning
 */
export async function noteProgress(
  id: string,
  reached: number,
  now: number,
  place: KeptPlace | null = null,
): Promise<void> {
  await changeArticles([id], (row) => {
    const progress = reached >= END ? 1 : Math.max(row.progress, reached)
    return progress === 1 ? { progress, place, readAt: row.readAt ?? now } : { progress, place }
  })
}

/** @param now ms since the epoch */
export function markRead(ids: readonly string[], now: number): Promise<Undo> {
  return changeArticles(ids, ({ readAt }) => ({ readAt: readAt ?? now }))
}

/** As if they had never been read; when they were opened stays known. */
export function markUnread(ids: readonly string[]): Promise<Undo> {
  return changeArticles(ids, () => ({ readAt: null, progress: 0, place: null }))
}
