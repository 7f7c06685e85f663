import { RectoError } from '../../shared/errors/recto-error.ts'
import { database, SCHEMA_VERSION } from './database.ts'
import { storing } from './store-failure.ts'

/**
 * Opens the library, in a window or in a worker of one.
 *
 * @param outdated called when another window, of a newer Recto, changes the library's form: this one is
 *   closed by then and can read nothing more
 * @throws RectoError `store/*`
 */
export async function openLibrary(outdated: () => void): Promise<void> {
  database.on('versionchange', () => {
    database.close()
    outdated()
  })
  await storing(refuseNewerSchema)
  await storing(() => database.open())
}

/**
 * What this version does not know it could not keep right, so it stays out; and before Dexie opens the
 * database, since it would add to a newer one whatever it misses there.
 */
async function refuseNewerSchema(): Promise<void> {
  const databases = await indexedDB.databases()
  const version = databases.find(({ name }) => name === database.name)?.version ?? 0
  // Dexie counts in tenths: its version 1 is IndexedDB's 10.
  if (version > SCHEMA_VERSION * 10) throw new RectoError('store/newer-version')
}

/** Asks the browser to keep the library even when its disk gets full. It decides by itself; asking is free. */
export async function askToPersist(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist()
}
