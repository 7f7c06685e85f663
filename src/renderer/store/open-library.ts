import { RectoError } from '../../shared/errors/recto-error.ts'
import { emptyOldBin } from './articles.ts'
import { database, SCHEMA_VERSION } from './database.ts'
import { storing } from './store-failure.ts'

/**
 * Opens the library, asks the browser not to evict it, and removes what has been in the bin too long.
 *
 * @throws RectoError `store/*`
 */
export async function openLibrary(now: number): Promise<void> {
  await storing(() => database.open())
  refuseNewerSchema()
  await emptyOldBin(now)
}

/**
 * Dexie opens a database of a newer schema as it finds it. What this version does not know it could
 * not keep right, so it stays out.
 */
function refuseNewerSchema(): void {
  // Dexie counts in tenths: its version 1 is IndexedDB's 10.
  if (database.backendDB().version <= SCHEMA_VERSION * 10) return
  database.close()
  throw new RectoError('store/newer-version')
}

/** Asks the browser to keep the library even when its disk gets full. It decides by itself; asking is free. */
export async function askToPersist(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist()
}
