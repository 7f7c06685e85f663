import { isTagWithin } from '../../shared/tag.ts'
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
 * with its first article, and loses it with its last. A row that no article has had yet, as a restoring that was cut
 * off leaves them, goes with the tag that it is changed within.
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
    const rows = await database.tags.toArray()
    const { written = [], rewritten = [] } = names(rows)
    const given = written.map(({ key }) => key)
    const within =
      'within' in which ? rows.filter(({ key }) => isTagWithin(key, which.within)).map(({ key }) => key) : []
    const there = new Set(rows.map(({ key }) => key))
    const unused = await unusedTags([...within, ...given].filter((key) => there.has(key)))
    await addMissing(written)
    await database.tags.bulkPut([...rewritten])
    const ids = 'within' in which ? [...(await keysOf({ kind: 'tag', key: which.within }))] : which
    const changes = await putMarks(ids, ({ tagKeys }) => ({ tagKeys: [...new Set(change(tagKeys))] }))
    await markForIndex(changes.map(({ id }) => id))
    const touched = [...new Set([...within, ...given, ...tagsOf(changes)])]
    // A tag that no article has is renamed as well: what it is written as now stays, though no article has that either.
    const kept = new Set('within' in which ? given : [])
    await removeUnusedTags(touched.filter((key) => !kept.has(key)))
    const former = { rows: rows.filter(({ key }) => touched.includes(key)), unused }
    return () => withTags(() => takeBack(changes, touched, former, rewritten))
  })
}

async function takeBack(
  changes: readonly ChangedMarks[],
  touched: readonly string[],
  former: { rows: readonly TagRow[]; unused: readonly string[] },
  rewritten: readonly TagRow[],
): Promise<void> {
  const back = await takeBackMarks(changes)
  await markForIndex(back.map(({ id }) => id))
  await addMissing(former.rows)
  const again = new Set(rewritten.map(({ key }) => key))
  await database.tags.bulkPut(former.rows.filter(({ key }) => again.has(key)))
  await removeUnusedTags(touched.filter((key) => !former.unused.includes(key)))
}

function tagsOf(changes: readonly ChangedMarks[]): string[] {
  return changes.flatMap(({ before, after }) => [...(before.tagKeys ?? []), ...(after.tagKeys ?? [])])
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

/** Removes those of the given tags that no article has. Runs inside the caller's transaction. */
export async function removeUnusedTags(keys: readonly string[]): Promise<void> {
  await database.tags.bulkDelete(await unusedTags(keys))
}

async function unusedTags(keys: readonly string[]): Promise<string[]> {
  const all = [...new Set(keys)]
  const users = await Promise.all(
    all.map((key) => database.articles.where('tagKeys').equals(key).limit(1).primaryKeys()),
  )
  return all.filter((_, at) => users[at]?.length === 0)
}
