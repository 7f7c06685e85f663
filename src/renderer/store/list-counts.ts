import { type ArticleFilter, keysOf } from './article-keys.ts'
import { database } from './database.ts'
import { tagNames } from './tag-names.ts'

/** How many articles the lists hold that are always there. */
export interface ListCounts {
  library: number
  unread: number
  favourites: number
  archive: number
  bin: number
}

/** Ids that lists are counted from. */
export interface CountedIds {
  all: readonly string[]
  binned: ReadonlySet<string>
  archived: ReadonlySet<string>
  favourite: ReadonlySet<string>
  read: ReadonlySet<string>
}

/** What is in the bin is in no other list. */
export function listCounts({ all, binned, archived, favourite, read }: CountedIds): ListCounts {
  const inLibrary = all.filter((id) => !binned.has(id) && !archived.has(id))
  return {
    library: inLibrary.length,
    unread: inLibrary.filter((id) => !read.has(id)).length,
    favourites: without(favourite, binned),
    archive: without(archived, binned),
    bin: binned.size,
  }
}

/** A tag as lists show it: with how many articles have it or one below it, those in the bin left out. */
export interface CountedTag {
  key: string
  name: string
  count: number
}

/** Every tag, and every level above one, by key. */
export async function countTags(): Promise<CountedTag[]> {
  const names = tagNames(await database.tags.toArray())
  const binned = await keysOf({ kind: 'binned' })
  const counted = await Promise.all(
    [...names].map(async ([key, name]) => ({
      key,
      name,
      count: await countOf({ kind: 'tag', key }, binned),
    })),
  )
  return counted.sort((one, other) => compareNames(one.key, other.key))
}

export interface CountedCollection {
  id: string
  name: string
  count: number
}

/** Every collection, by name. */
export async function countCollections(): Promise<CountedCollection[]> {
  const rows = await database.collections.toArray()
  const binned = await keysOf({ kind: 'binned' })
  const counted = await Promise.all(
    rows.map(async ({ id, name }) => ({
      id,
      name,
      count: await countOf({ kind: 'collection', id }, binned),
    })),
  )
  return counted.sort((one, other) => compareNames(one.name, other.name))
}

/** As a person sorts names: accents aside, and 2 before 10. */
const { compare: compareNames } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

async function countOf(filter: ArticleFilter, binned: ReadonlySet<string>): Promise<number> {
  return without(await keysOf(filter), binned)
}

function without(ids: ReadonlySet<string>, binned: ReadonlySet<string>): number {
  let count = 0
  for (const id of ids) if (!binned.has(id)) count++
  return count
}
