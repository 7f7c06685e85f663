import { Dexie } from 'dexie'
import { database } from './database.ts'

/** Calls back after every change of what searches ask for, in whatever window it was made. @returns stops it */
export function watchLibrary(onChange: () => void): () => void {
  const tables = ['articles', 'annotations'].map((table) => `idb://${database.name}/${table}/`)
  const listener = (parts: object) => {
    if (Object.keys(parts).some((part) => tables.some((table) => part.startsWith(table)))) onChange()
  }
  Dexie.on('storagemutated', listener)
  return () => Dexie.on('storagemutated').unsubscribe(listener)
}
