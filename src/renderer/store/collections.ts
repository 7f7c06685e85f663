import { changeArticles, putMarks, takeBackMarks, type Undo } from './change-articles.ts'
import { database } from './database.ts'
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

export function renameCollection(id: string, name: string): Promise<Undo> {
  return storing(async () => {
    const former = await database.collections.get(id)
    await database.collections.update(id, { name: name.trim() })
    return async () => {
      if (former) await storing(() => database.collections.update(id, { name: former.name }))
    }
  })
}

/** Takes a collection away; its articles stay. */
export function deleteCollection(id: string): Promise<Undo> {
  const { articles, collections } = database
  return storing(() =>
    database.transaction('rw', [articles, collections], async () => {
      const former = await collections.get(id)
      const ids = await articles.where('collectionIds').equals(id).primaryKeys()
      const changes = await putMarks(ids, ({ collectionIds }) => ({
        collectionIds: collectionIds.filter((each) => each !== id),
      }))
      await collections.delete(id)
      return () =>
        storing(() =>
          database.transaction('rw', [articles, collections], async () => {
            if (former) await collections.put(former)
            await takeBackMarks(changes)
          }),
        )
    }),
  )
}

export function addToCollection(ids: readonly string[], collectionId: string): Promise<Undo> {
  return changeArticles(ids, ({ collectionIds }) => ({
    collectionIds: [...new Set([...collectionIds, collectionId])],
  }))
}

export function removeFromCollection(ids: readonly string[], collectionId: string): Promise<Undo> {
  return changeArticles(ids, ({ collectionIds }) => ({
    collectionIds: collectionIds.filter((each) => each !== collectionId),
  }))
}
