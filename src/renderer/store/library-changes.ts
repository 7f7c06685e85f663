import { Dexie, type ObservabilitySet } from 'dexie'
import { database } from './database.ts'
import type { ArticleRow } from './schema.ts'

/** Calls back after every change of what searches ask for, in whatever window it was made. @returns stops it */
export function watchLibrary(onChange: () => void): () => void {
  const tables = ['articles', 'annotations'].map((table) => `idb://${database.name}/${table}/`)
  return watchParts((part) => tables.some((table) => part.startsWith(table)), onChange)
}

/** Calls back when an article comes or goes, or one's entry in one of some indexes changes. @returns stops it */
export function watchArticles(indexes: readonly (keyof ArticleRow)[], onChange: () => void): () => void {
  // Of what is deleted Dexie does not know in which indexes it was.
  const parts = new Set([...indexes, ':dels'].map((part) => `idb://${database.name}/articles/${part}`))
  return watchParts((part) => parts.has(part), onChange)
}

/** Dexie tells what has changed by index ("idb://database/table/index"), also where nothing has. */
function watchParts(isOfInterest: (part: string) => boolean, onChange: () => void): () => void {
  const listener = (parts: ObservabilitySet) => {
    if (Object.entries(parts).some(([part, keys]) => isOfInterest(part) && !isEmpty(keys))) onChange()
  }
  Dexie.on('storagemutated', listener)
  return () => Dexie.on('storagemutated').unsubscribe(listener)
}

/** As Dexie itself marks a set of ranges that has none. */
function isEmpty(keys: ObservabilitySet[string]): boolean {
  return keys.d === 0
}
