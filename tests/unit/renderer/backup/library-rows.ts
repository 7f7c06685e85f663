import { database } from '../../../../src/renderer/store/database.ts'
import type { GeneratedLibrary } from './generated-library.ts'

/** Makes the library hold exactly this. */
export async function putLibrary(library: GeneratedLibrary): Promise<void> {
  await emptyLibrary()
  const { articles, contents, originals, versions, annotations, images } = database
  await articles.bulkAdd(library.articles.map(({ row }) => row))
  await contents.bulkAdd(library.articles.map(({ content }) => content))
  await originals.bulkAdd(library.articles.flatMap(({ original }) => original ?? []))
  await versions.bulkAdd(library.articles.flatMap((article) => article.versions))
  await annotations.bulkAdd(library.articles.flatMap((article) => article.annotations))
  await database.corrections.bulkAdd(library.articles.flatMap((article) => article.corrections))
  await database.corrections.bulkAdd(library.siteCorrections)
  await images.bulkAdd(library.images)
  await database.tags.bulkAdd(library.tags)
  await database.collections.bulkAdd(library.collections)
  await database.savedSearches.bulkAdd(library.savedSearches)
  await database.settings.bulkAdd(library.settings)
}

export async function emptyLibrary(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()))
}

/** Every row of every table, blobs as their type and bytes, so that two libraries can be compared. */
export async function allRows(): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const table of database.tables) {
    // What is yet to be indexed is work, not library.
    if (table.name === 'pendingIndex') continue
    rows[table.name] = await Promise.all((await table.toArray()).map(withBytes))
  }
  return rows
}

async function withBytes(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { type: value.type, bytes: [...(await value.bytes())] }
  if (Array.isArray(value)) return Promise.all(value.map(withBytes))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await withBytes(inner)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
