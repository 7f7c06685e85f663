import { emptyOldBin } from './articles.ts'
import { database } from './database.ts'
import { storing } from './store-failure.ts'

/**
 * Opens the library, asks the browser not to evict it, and removes what has been in the bin too long.
 *
 * @throws RectoError `store/*`
 */
export async function openLibrary(now: number): Promise<void> {
  await storing(() => database.open())
  await emptyOldBin(now)
}

/** Asks the browser to keep the library even when its disk gets full. It decides by itself; asking is free. */
export async function askToPersist(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist()
}
