import { Dexie } from 'dexie'
import type * as z from 'zod/mini'
import { database } from './database.ts'
import { storing } from './store-failure.ts'
import { useStored } from './use-stored.ts'

/** Settings under this are of the computer the library is on (a folder's handle): they stay out of a backup. */
const OF_THIS_COMPUTER = 'here/'

export function isOfThisComputer(key: string): boolean {
  return key.startsWith(OF_THIS_COMPUTER)
}

/** A setting's name, and the form that its value must have; what has another form counts as never set. */
export interface Setting<T> {
  key: string
  schema: z.ZodMiniType<T>
}

/** @returns null where it was never set. @throws RectoError `store/*` */
export function readSetting<T>(setting: Setting<T>): Promise<T | null> {
  return storing(() => settingOf(setting))
}

/** @throws RectoError `store/*` */
export function writeSetting<T>({ key }: Setting<T>, value: T): Promise<unknown> {
  return storing(() => database.settings.put({ key, value }))
}

/**
 * Changes what a setting is at that moment, in one transaction; one that is not set stays so.
 *
 * @param change gives the value anew, or the same to leave it. The store is locked until it has
 * @throws RectoError `store/*`, and what `change` throws
 */
export function changeSetting<T>(
  { key, schema }: Setting<T>,
  change: (value: T) => T | Promise<T>,
): Promise<void> {
  return storing(() =>
    database.transaction('rw', database.settings, async () => {
      const { data: value } = schema.safeParse((await database.settings.get(key))?.value)
      if (value === undefined) return
      // What asks the browser for something else would end the transaction.
      const changed = await Dexie.waitFor(change(value))
      if (changed !== value) await database.settings.put({ key, value: changed })
    }),
  )
}

/** @throws RectoError `store/*` */
export function removeSetting({ key }: Setting<unknown>): Promise<unknown> {
  return storing(() => database.settings.delete(key))
}

/** A setting, live: undefined while it is read, null where it was never set. */
export function useSetting<T>(setting: Setting<T>): T | null | undefined {
  return useStored(() => settingOf(setting), [setting.key])
}

async function settingOf<T>({ key, schema }: Setting<T>): Promise<T | null> {
  const row = await database.settings.get(key)
  return row ? (schema.safeParse(row.value).data ?? null) : null
}
