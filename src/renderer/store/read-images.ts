import { database } from './database.ts'
import { storing } from './store-failure.ts'

/** The bytes of some images, by hash; those that are not there are left out. @throws RectoError `store/*` */
export function readImages(hashes: readonly string[]): Promise<Map<string, Blob>> {
  return storing(async () => {
    const rows = await database.images.bulkGet([...hashes])
    return new Map(rows.flatMap((row) => (row ? [[row.hash, row.blob]] : [])))
  })
}
