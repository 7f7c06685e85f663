import { database } from './database.ts'
import type { ArticleRow } from './schema.ts'
import { storing } from './store-failure.ts'

/**
 * Takes a change back, in one transaction. What somebody has changed since stays as it is then, and so do articles
 * that are gone. @throws RectoError `store/*`
 */
export type Undo = () => Promise<void>

/** What a person does to an article, as against what is known of its page. */
export type ArticleMarks = Pick<
  ArticleRow,
  | 'progress'
  | 'place'
  | 'tagKeys'
  | 'collectionIds'
  | 'openedAt'
  | 'readAt'
  | 'archivedAt'
  | 'favouriteAt'
  | 'deletedAt'
>
export type MarksChange = Partial<ArticleMarks>

/** One article's change, with what its marks were before. */
export interface ChangedMarks {
  id: string
  before: MarksChange
  after: MarksChange
}

/**
 * Changes the marks of articles in one transaction.
 *
 * @param change what becomes of a row's marks; nothing of it where they stay
 * @throws RectoError `store/*`
 */
export function changeArticles(
  ids: readonly string[],
  change: (row: ArticleRow) => MarksChange,
): Promise<Undo> {
  return storing(async () => {
    const changes = await inTransaction(() => putMarks(ids, change))
    return async () => {
      await storing(() => inTransaction(() => takeBackMarks(changes)))
    }
  })
}

/** Dexie follows the awaits of a scope only where the scope is an async function itself. */
function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  return database.transaction('rw', database.articles, async () => work())
}

/** {@link changeArticles} inside the caller's transaction. */
export async function putMarks(
  ids: readonly string[],
  change: (row: ArticleRow) => MarksChange,
): Promise<ChangedMarks[]> {
  const rows = await database.articles.bulkGet([...ids])
  const changes: ChangedMarks[] = []
  for (const row of rows) {
    if (!row) continue
    const after = differing(row, change(row))
    if (Object.keys(after).length === 0) continue
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, row[key as keyof ArticleMarks]]))
    changes.push({ id: row.id, before, after })
  }
  // An update, not a put: of that Dexie does not know which indexes it changes, and has all lists asked again.
  await database.articles.bulkUpdate(changes.map(({ id, after }) => ({ key: id, changes: after })))
  return changes
}

/** Takes changes back inside the caller's transaction. @returns what that changed in turn */
export function takeBackMarks(changes: readonly ChangedMarks[]): Promise<ChangedMarks[]> {
  const byId = new Map(changes.map((change) => [change.id, change]))
  return putMarks([...byId.keys()], (row) => {
    const change = byId.get(row.id)
    return change ? formerMarks(row, change) : {}
  })
}

/** What taking a change back makes of a row that may have been changed again since. */
export function formerMarks(row: ArticleMarks, { before, after }: ChangedMarks): MarksChange {
  return Object.fromEntries(
    Object.entries(after).map(([name, set]) => {
      const key = name as keyof ArticleMarks
      const [now, was] = [row[key], before[key]]
      if (Array.isArray(now) && Array.isArray(was) && Array.isArray(set)) {
        const kept = now.filter((item) => was.includes(item) || !set.includes(item))
        return [key, [...new Set([...kept, ...was.filter((item) => !set.includes(item))])]]
      }
      return [key, now === set ? was : now]
    }),
  )
}

function differing(row: ArticleMarks, change: MarksChange): MarksChange {
  return Object.fromEntries(
    Object.entries(change).filter(([key, value]) => !isSame(row[key as keyof ArticleMarks], value)),
  )
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((item) => other.includes(item))
}
