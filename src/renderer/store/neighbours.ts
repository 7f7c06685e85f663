import { database } from './database.ts'
import type { ArticleRow } from './schema.ts'
import { useStored } from './use-stored.ts'

export interface Neighbour {
  id: string
  title: string
}

export interface Neighbours {
  /** Null where there is none. */
  previous: Neighbour | null
  next: Neighbour | null
}

/** Rows that are read at once: those right beside an article are nearly always still there. */
const STEP = 8

/**
 * What stands beside an article in a list, live: undefined while it is looked up. Articles that have gone or moved into
 * the bin meanwhile (or out of it, in the bin) are passed over.
 *
 * @param ids of the list, in its order. Where the article is not in it, it has no neighbours
 */
export function useNeighbours(ids: readonly string[], id: string): Neighbours | undefined {
  return useStored(() => findNeighbours(ids, id), [ids, id])
}

/** The same, once. @throws RectoError `store/*` while it is awaited in a live query */
export async function findNeighbours(ids: readonly string[], id: string): Promise<Neighbours> {
  const at = ids.indexOf(id)
  const article = await database.articles.get(id)
  if (at === -1 || !article) return { previous: null, next: null }
  return {
    previous: await firstBeside(ids.slice(0, at).reverse(), article),
    next: await firstBeside(ids.slice(at + 1), article),
  }
}

async function firstBeside(ids: readonly string[], { deletedAt }: ArticleRow): Promise<Neighbour | null> {
  for (let from = 0; from < ids.length; from += STEP) {
    const rows = await database.articles.bulkGet(ids.slice(from, from + STEP))
    const row = rows.find((one) => one && (one.deletedAt === null) === (deletedAt === null))
    if (row) return { id: row.id, title: row.title }
  }
  return null
}
