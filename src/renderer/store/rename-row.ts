import { RectoError } from '../../shared/errors/recto-error.ts'
import type { Undo } from './change-articles.ts'
import { database } from './database.ts'
import { storing } from './store-failure.ts'

/** {@link changeText} of the name of a collection or a saved search. */
export function renameRow(
  tableName: 'collections' | 'savedSearches',
  id: string,
  typed: string,
): Promise<Undo> {
  return changeText(tableName, id, 'name', typed)
}

/**
 * Gives a collection or a saved search another name, or another query.
 *
 * @returns puts the former back, where nobody has changed it since
 * @throws RectoError `list/gone` where another window has deleted it; `store/*`
 */
export function changeText(
  tableName: 'collections' | 'savedSearches',
  id: string,
  field: 'name' | 'query',
  typed: string,
): Promise<Undo> {
  const table = database.table<Record<'id' | 'name' | 'query', string>, string>(tableName)
  const text = typed.trim()
  return storing(() =>
    database.transaction('rw', table, async () => {
      const former = await table.get(id)
      if (!former) throw new RectoError('list/gone')
      await table.update(id, { [field]: text })
      return () =>
        storing(() =>
          database.transaction('rw', table, async () => {
            const present = await table.get(id)
            if (present?.[field] === text) await table.update(id, { [field]: former[field] })
          }),
        )
    }),
  )
}
