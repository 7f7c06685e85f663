import { z } from 'zod'
import { database } from '../../../src/renderer/store/database.ts'

const libraryFixtureSchema = z.object({
  version: z.int(),
  stores: z.record(
    z.string(),
    z.object({
      keyPath: z.string(),
      indexes: z.array(
        z.object({
          keyPath: z.string(),
          unique: z.boolean().default(false),
          multiEntry: z.boolean().default(false),
        }),
      ),
    }),
  ),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})

/** Puts a library of an earlier version into IndexedDB as that version did. @param json tests/fixtures/libraries */
export async function writeLibrary(json: unknown): Promise<void> {
  const { version, stores, rows } = libraryFixtureSchema.parse(json)
  const written = await new Promise<IDBDatabase>((resolve, reject) => {
    // Dexie counts in tenths.
    const request = indexedDB.open(database.name, version * 10)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const { keyPath: indexed, ...options } of indexes) store.createIndex(indexed, indexed, options)
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const transaction = written.transaction(Object.keys(rows), 'readwrite')
  for (const [name, list] of Object.entries(rows))
    for (const row of list) transaction.objectStore(name).put(withBlobs(row))
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  written.close()
}

/** Closes this window's library and takes it away, as if there never had been one. */
export function removeLibrary(): Promise<void> {
  database.close()
  return new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database.name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

const blobSchema = z.object({ $blob: z.base64(), type: z.string() })

function withBlobs(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const blob = blobSchema.safeParse(value)
      if (!blob.success) return [key, value]
      const bytes = Uint8Array.from(atob(blob.data.$blob), (character) => character.charCodeAt(0))
      return [key, new Blob([bytes], { type: blob.data.type })]
    }),
  )
}
