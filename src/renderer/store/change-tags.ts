import { keysOf } from './article-keys.ts'
import { type ChangedMarks, putMarks, takeBackMarks, type Undo } from './change-articles.ts'
import { database } from './database.ts'
import { markForIndex } from './pending-index.ts'
import type { TagRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** How tags are to be written; `rewritten` goes before what a tag's row says already. */
export interface TagNames {
  written?: readonly TagRow[]
  rewritten?: readonly TagRow[]
}

/**
 * Changes the tags of articles, in one transaction with the rows that keep how tags are written: a tag gets its row
 * with its first article, and loses it with its last.
 *
 * @param which articles: these, or all that have a tag or one below it
 * @param change from the keys an article has to those it is to have
 * @param names how the tags it is to have are written, from the rows that there are
 * @throws RectoError `store/*`
 */
export function changeTags(
  which: readonly string[] | { within: string },
  change: (keys: readonly string[]) => string[],
  names: (rows: readonly TagRow[]) => TagNames = () => ({}),
): Promise<Undo> {
  return withTags(async () => {
    const before = await database.tags.toArray()
    const { written = [], rewritten = [] } = names(before)
    await addMissing(written)
    await database.tags.bulkPut([...rewritten])
    const ids = 'within' in which ? [...(await keysOf({ kind: 'tag', key: which.within }))] : which
    const changes = await putMarks(ids, ({ tagKeys }) => ({ tagKeys: [...new Set(change(tagKeys))] }))
    await settle(changes)
    return () => withTags(() => takeBack(changes, before, rewritten))
  })
}

async function takeBack(
  changes: readonly ChangedMarks[],
  before: readonly TagRow[],
  rewritten: readonly TagRow[],
): Promise<void> {
  const back = await takeBackMarks(changes)
  await addMissing(before)
  const former = new Map(before.map((row) => [row.key, row]))
  await database.tags.bulkPut(rewritten.flatMap(({ key }) => former.get(key) ?? []))
  await settle(back)
  await removeUnusedTags(before.map(({ key }) => key))
}

/** Dexie follows the awaits of a scope only where the scope is an async function itself. */
function withTags<T>(work: () => Promise<T>): Promise<T> {
  const { articles, tags, pendingIndex } = database
  return storing(() => database.transaction('rw', [articles, tags, pendingIndex], async () => work()))
}

async function addMissing(rows: readonly TagRow[]): Promise<void> {
  const known = new Set(await database.tags.toCollection().primaryKeys())
  await database.tags.bulkPut(rows.filter(({ key }) => !known.has(key)))
}

async function settle(changes: readonly ChangedMarks[]): Promise<void> {
  await markForIndex(changes.map(({ id }) => id))
  await removeUnusedTags(
    changes.flatMap(({ before, after }) => [...(before.tagKeys ?? []), ...(after.tagKeys ?? [])]),
  )
}

/** Removes those of the given tags that no article has. Runs inside the caller's transaction. */
export async function removeUnusedTags(keys: readonly string[]): Promise<void> {
  const all = [...new Set(keys)]
  const users = await Promise.all(
    all.map((key) => database.articles.where('tagKeys').equals(key).limit(1).primaryKeys()),
  )
  await database.tags.bulkDelete(all.filter((_, at) => users[at]?.length === 0))
}
