import { TAG_SEPARATOR, tagKey, tagName } from '../../shared/tag.ts'
import type { Undo } from './change-articles.ts'
import { changeTags } from './change-tags.ts'
import type { TagRow } from './schema.ts'

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
 * Gives a tag another name, and those below it with it. Where there is a tag of that name already, the two become one.
 *
 * @param typed which `tagName` has to leave something of
 */
export function renameTag(key: string, typed: string): Promise<Undo> {
  const name = tagName(typed)
  const newKey = tagKey(name)
  const depth = levels(key).length
  return changeTags(
    { within: key },
    (keys) => keys.map((old) => (isWithin(old, key) ? newKey + old.slice(key.length) : old)),
    (rows) => {
      const moved = rows
        .filter((row) => isWithin(row.key, key))
        .map((row) => tagRow([name, ...levels(row.name).slice(depth)].join(TAG_SEPARATOR)))
      // The same tag in other letters is written anew; another that is there keeps how it was written first.
      return newKey === key ? { rewritten: moved } : { written: moved }
    },
  )
}

/** Takes a tag and those below it from every article. */
export function deleteTag(key: string): Promise<Undo> {
  return changeTags({ within: key }, (keys) => keys.filter((each) => !isWithin(each, key)))
}

/** Whether a tag is another, or below it. Both are keys. */
export function isWithin(key: string, above: string): boolean {
  return key === above || key.startsWith(above + TAG_SEPARATOR)
}

function tagRow(typed: string): TagRow {
  return { key: tagKey(typed), name: tagName(typed) }
}

function levels(name: string): string[] {
  return name.split(TAG_SEPARATOR)
}
