import { RectoError } from '../../shared/errors/recto-error.ts'
import type { Undo } from './change-articles.ts'
import { database } from './database.ts'
import { storing } from './store-failure.ts'

/**
 * Gives a collection or a saved search another name.
 *
 * @returns puts the former back, where nobody has renamed it since
 * @throws RectoError `list/gone` where another window has deleted it; `store/*`
 */
export function renameRow(
  tableName: 'collections' | 'savedSearches',
  id: string,
  typed: string,
): Promise<Undo> {
  const table = database.table<{ id: string; name: string }, string>(tableName)
  const name = typed.trim()
  return storing(() =>
    database.transaction('rw', table, async () => {
      const former = await table.get(id)
      if (!former) throw new RectoError('list/gone')
      await table.update(id, { name })
      return () =>
        storing(() =>
          database.transaction('rw', table, async () => {
            const present = await table.get(id)
            if (present?.name === name) await table.update(id, { name: former.name })
          }),
        )
    }),
  )
}
