import * as z from 'zod/mini'
import { database } from './database.ts'

const KEY = 'saveQueue'
const tallySchema = z.catch(z.object({ saved: z.int().check(z.nonnegative()) }), { saved: 0 })

/**
 * How many pages have been saved since the queue was last empty: the 12 of "12 of 500". Kept in the library, so that
 * it is the same in every window and after a crash.
 */
export async function savedTally(): Promise<number> {
  return tallySchema.parse((await database.settings.get(KEY))?.value).saved
}

/** Counts saved pages, inside the caller's transaction, which has to hold `settings`. */
export async function countSaved(pages: number): Promise<void> {
  await database.settings.put({ key: KEY, value: { saved: (await savedTally()) + pages } })
}

/** Begins to count anew, inside the caller's transaction, which has to hold `settings`. */
export async function restartTally(): Promise<void> {
  await database.settings.put({ key: KEY, value: { saved: 0 } })
}
