import { isTagWithin, movedTag, tagKey, tagName } from '../../shared/tag.ts'
import type { Undo } from './change-articles.ts'
import { changeTags } from './change-tags.ts'
import { database } from './database.ts'
import { renameTagInSearches } from './saved-searches.ts'
import type { TagRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** Gives articles tags. @param names as typed; those that `tagName` leaves nothing of are passed over */
export function addTags(ids: readonly string[], names: readonly string[]): Promise<Undo> {
  const written = names.map(tagRow).filter(({ key }) => key !== '')
  const added = written.map(({ key }) => key)
  return changeTags(
    ids,
    (keys) => [...keys, ...added],
    () => ({ written: ids.length > 0 ? written : [] }),
  )
}

/** Takes tags from articles; those below them stay. */
export function removeTags(ids: readonly string[], tagKeys: readonly string[]): Promise<Undo> {
  return changeTags(ids, (keys) => keys.filter((key) => !tagKeys.includes(key)))
}

/**
 * Gives a tag another name, and those below it with it, in kept searches too. Where there is a tag of that name
 * already, the two become one.
 *
 * @param typed which `tagName` has to leave something of
 * @throws RectoError `store/*`
 */
export function renameTag(key: string, typed: string): Promise<Undo> {
  const newKey = tagKey(typed)
  return withSearches(async () => {
    const undoTags = await changeTags(
      { within: key },
      (keys) => keys.map((old) => (isTagWithin(old, key) ? newKey + old.slice(key.length) : old)),
      (rows) => {
        const moved = rows
          .filter((row) => isTagWithin(row.key, key))
          .map((row) => tagRow(movedTag(row.name, key, typed)))
        // The same tag in other letters is written anew; another that is there keeps how it was written first.
        return newKey === key ? { rewritten: moved } : { written: moved }
      },
    )
    const undoSearches = newKey === key ? async () => {} : await renameTagInSearches(key, typed)
    return () =>
      withSearches(async () => {
        await undoTags()
        await undoSearches()
      })
  })
}

/** Dexie follows the awaits of a scope only where the scope is an async function itself. */
function withSearches<T>(work: () => Promise<T>): Promise<T> {
  const { articles, tags, pendingIndex, savedSearches } = database
  const tables = [articles, tags, pendingIndex, savedSearches]
  return storing(() => database.transaction('rw', tables, async () => work()))
}

/** Takes a tag and those below it from every article. */
export function deleteTag(key: string): Promise<Undo> {
  return changeTags({ within: key }, (keys) => keys.filter((each) => !isTagWithin(each, key)))
}

function tagRow(typed: string): TagRow {
  return { key: tagKey(typed), name: tagName(typed) }
}
