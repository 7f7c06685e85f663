import { useEffect, useState } from 'react'
import { rowsOf } from './article-keys.ts'
import { calmQuery } from './calm-query.ts'
import { database } from './database.ts'
import { keepAnswer, useKept } from './kept-answer.ts'
import { type CountedCollection, type CountedTag, countCollections, countTags } from './list-counts.ts'
import type { ArticleRow, CollectionRow, SavedSearchRow } from './schema.ts'
import { tagNames } from './tag-names.ts'
import { useStored } from './use-stored.ts'

/** How many rows are kept that have been read: some windows' heights, in either direction. */
const KEPT_ROWS = 1000

/**
 * The rows of the articles in view, live. Rows that were in view before stay at hand, so that scrolling back shows
 * them at once.
 */
export function useRows(ids: readonly string[]): ReadonlyMap<string, ArticleRow> {
  const [rows, setRows] = useState<ReadonlyMap<string, ArticleRow>>(new Map())
  const [failure, setFailure] = useState<unknown>(null)
  const asked = ids.join(' ')
  useEffect(() => {
    const wanted = asked === '' ? [] : asked.split(' ')
    const subscription = calmQuery(() => rowsOf(wanted)).subscribe(
      (found) =>
        setRows((former) => {
          const fresh = new Map(found.map((row) => [row.id, row]))
          const kept = [...former].filter(([id]) => !fresh.has(id)).slice(-KEPT_ROWS)
          return new Map([...kept, ...fresh])
        }),
      setFailure,
    )
    return () => subscription.unsubscribe()
  }, [asked])
  if (failure !== null) throw failure
  return rows
}

const countedTags = keepAnswer(countTags)
const countedCollections = keepAnswer(countCollections)
const collections = keepAnswer(() => database.collections.toArray())
const savedSearches = keepAnswer(async () => {
  const rows = await database.savedSearches.toArray()
  return rows.sort((one, other) => one.createdAt - other.createdAt)
})
const namesOfTags = keepAnswer(async () => tagNames(await database.tags.toArray()))

/** Undefined until they have been counted. */
export function useCountedTags(): CountedTag[] | undefined {
  return useKept(countedTags)
}

export function useCountedCollections(): CountedCollection[] | undefined {
  return useKept(countedCollections)
}

/** Every collection, without counting. */
export function useCollections(): CollectionRow[] | undefined {
  return useKept(collections)
}

/** In the order they were kept in. */
export function useSavedSearches(): SavedSearchRow[] | undefined {
  return useKept(savedSearches)
}

/** Some articles' rows, live, for what is done to all of them; undefined while they are read. */
export function useArticleRows(ids: readonly string[]): ArticleRow[] | undefined {
  return useStored(() => rowsOf(ids), [ids.join(' ')])
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** How every tag and every level above one is written, by key; empty until they are read. */
export function useTagNames(): ReadonlyMap<string, string> {
  return useKept(namesOfTags) ?? NO_NAMES
}
