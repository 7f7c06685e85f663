import { RectoError } from '../../shared/errors/recto-error.ts'
import { type ChangedMarks, putMarks, takeBackMarks, type Undo } from './change-articles.ts'
import { database } from './database.ts'
import { renameRow } from './rename-row.ts'
import type { CollectionRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** Makes an empty collection. Two may have one name. @param now ms since the epoch */
export function createCollection(name: string, now: number): Promise<CollectionRow> {
  return storing(async () => {
    const row = { id: crypto.randomUUID(), name: name.trim(), createdAt: now }
    await database.collections.add(row)
    return row
  })
}

/** @throws RectoError `list/gone`, `store/*` */
export function renameCollection(id: string, name: string): Promise<Undo> {
  return renameRow('collections', id, name)
}

/** Takes a collection away; its articles stay. @throws RectoError `store/*` */
export function deleteCollection(id: string): Promise<Undo> {
  const { articles, collections } = database
  return withCollections(async () => {
    const former = await collections.get(id)
    const ids = await articles.where('collectionIds').equals(id).primaryKeys()
    const changes = await putMarks(ids, ({ collectionIds }) => ({
      collectionIds: collectionIds.filter((each) => each !== id),
    }))
    await collections.delete(id)
    return () =>
      withCollections(async () => {
        if (former) await collections.put(former)
        await takeBackMarks(changes)
      })
  })
}

/** @throws RectoError `list/gone`, `store/*` */
export function addToCollection(ids: readonly string[], collectionId: string): Promise<Undo> {
  return withCollections(async () => {
    if (!(await database.collections.get(collectionId))) throw new RectoError('list/gone')
    const changes = await putInto(ids, collectionId)
    return async () => {
      await withCollections(() => takeBackMarks(changes))
    }
  })
}

/**
 * Makes a collection of articles, in one transaction. Taken back, it goes, unless somebody has renamed it since or put
 * others into it.
 *
 * @param now ms since the epoch
 * @throws RectoError `store/*`
 */
export function addToNewCollection(ids: readonly string[], name: string, now: number): Promise<Undo> {
  return withCollections(async () => {
    const made = await createCollection(name, now)
    const changes = await putInto(ids, made.id)
    return () =>
      withCollections(async () => {
        await takeBackMarks(changes)
        const users = await database.articles.where('collectionIds').equals(made.id).count()
        const present = await database.collections.get(made.id)
        if (users === 0 && present?.name === made.name) await database.collections.delete(made.id)
      })
  })
}

/** @throws RectoError `store/*` */
export function removeFromCollection(ids: readonly string[], collectionId: string): Promise<Undo> {
  return withCollections(async () => {
    const changes = await putMarks(ids, ({ collectionIds }) => ({
      collectionIds: collectionIds.filter((each) => each !== collectionId),
    }))
    return () =>
      withCollections(async () => {
        if (await database.collections.get(collectionId)) await takeBackMarks(changes)
      })
  })
}

function putInto(ids: readonly string[], collectionId: string): Promise<ChangedMarks[]> {
  return putMarks(ids, ({ collectionIds }) => ({
    collectionIds: [...new Set([...collectionIds, collectionId])],
  }))
}

/** Dexie follows the awaits of a scope only where the scope is an async function itself. */
function withCollections<T>(work: () => Promise<T>): Promise<T> {
  const { articles, collections } = database
  return storing(() => database.transaction('rw', [articles, collections], async () => work()))
}
