import { Dexie } from 'dexie'
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

/** Dexie tells what has changed by index: "idb://database/table/index". */
function watchParts(isOfInterest: (part: string) => boolean, onChange: () => void): () => void {
  const listener = (parts: object) => {
    if (Object.keys(parts).some(isOfInterest)) onChange()
  }
  Dexie.on('storagemutated', listener)
  return () => Dexie.on('storagemutated').unsubscribe(listener)
}
