import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveArticles, unarchiveArticles } from '../../../src/renderer/store/archive.ts'
import { addArticle } from '../../../src/renderer/store/articles.ts'
import { binArticles, emptyOldBin, removeBinned, restoreArticles } from '../../../src/renderer/store/bin.ts'
import { daysLeft } from '../../../src/renderer/store/bin-time.ts'
import {
  addToCollection,
  addToNewCollection,
  createCollection,
  deleteCollection,
  removeFromCollection,
  renameCollection,
} from '../../../src/renderer/store/collections.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { markFavourite, unmarkFavourite } from '../../../src/renderer/store/favourites.ts'
import { markRead, markUnread, noteOpened, noteProgress } from '../../../src/renderer/store/reading.ts'
import {
  createSavedSearch,
  deleteSavedSearch,
  renameSavedSearch,
} from '../../../src/renderer/store/saved-searches.ts'
import { addTags } from '../../../src/renderer/store/tags.ts'
import { articleRow, keep } from './keep-articles.ts'
import { newArticle, sampleArticle, sampleImage } from './sample-article.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const PLACE = { quote: 'The sea.', prefix: '', offset: 9, into: 0, share: 0.5, gap: 0 }

const DAY_MS = 86_400_000

describe('marks of several articles', () => {
  it.each([
    ['archive', (ids: string[]) => archiveArticles(ids, 7), { archivedAt: 7 }],
    ['favourite', (ids: string[]) => markFavourite(ids, 7), { favouriteAt: 7 }],
    ['read', (ids: string[]) => markRead(ids, 7), { readAt: 7 }],
    ['bin', (ids: string[]) => binArticles(ids, 7), { deletedAt: 7 }],
  ])('%s: is set, and taken back', async (_name, set, expected) => {
    const ids = [await keep('One'), await keep('Two')]
    const before = await Promise.all(ids.map(articleRow))
    const undo = await set(ids)
    for (const id of ids) expect(await articleRow(id)).toMatchObject(expected)
    await undo()
    expect(await Promise.all(ids.map(articleRow))).toEqual(before)
  })

  it.each([
    ['unarchive', unarchiveArticles, { archivedAt: null }],
    ['no favourite', unmarkFavourite, { favouriteAt: null }],
    ['unread', markUnread, { readAt: null, progress: 0, place: null }],
    ['restore', restoreArticles, { deletedAt: null }],
  ])('%s: is cleared, and taken back', async (_name, clear, expected) => {
    const id = await keep('One', { archivedAt: 1, favouriteAt: 2, readAt: 3, progress: 1, deletedAt: 4 })
    const before = await articleRow(id)
    const undo = await clear([id])
    expect(await articleRow(id)).toEqual({ ...before, ...expected })
    await undo()
    expect(await articleRow(id)).toEqual(before)
  })

  it('keeps the time of what was marked before', async () => {
    const [old, fresh] = [await keep('Old', { archivedAt: 1 }), await keep('Fresh')]
    const undo = await archiveArticles([old, fresh], 7)
    expect(await articleRow(old)).toMatchObject({ archivedAt: 1 })
    await undo()
    expect(await articleRow(old)).toMatchObject({ archivedAt: 1 })
    expect(await articleRow(fresh)).toMatchObject({ archivedAt: null })
  })

  it('takes back nothing that was changed again since', async () => {
    const id = await keep('One')
    const undo = await archiveArticles([id], 7)
    await unarchiveArticles([id])
    await archiveArticles([id], 9)
    await undo()
    expect(await articleRow(id)).toMatchObject({ archivedAt: 9 })
  })

  it('passes over articles that are gone', async () => {
    const undo = await archiveArticles(['nothing'], 1)
    await undo()
    expect(await database.articles.count()).toBe(0)
  })
})

describe('reading', () => {
  it('goes forward only, and is done at the end', async () => {
    const id = await keep('One')
    await noteOpened(id, 5)
    await noteProgress(id, 0.6, 6, PLACE)
    await noteProgress(id, 0.2, 7, { ...PLACE, offset: 4 })
    const place = { ...PLACE, offset: 4 }
    expect(await articleRow(id)).toMatchObject({ openedAt: 5, progress: 0.6, place, readAt: null })
    await noteProgress(id, 0.98, 8)
    expect(await articleRow(id)).toMatchObject({ progress: 1, place: null, readAt: 8 })
    await noteProgress(id, 1, 9)
    expect(await articleRow(id)).toMatchObject({ readAt: 8 })
  })
})

describe('collections', () => {
  it('hold articles, take a new name, and leave their articles when they go', async () => {
    const [one, two] = [await keep('One'), await keep('Two')]
    const { id } = await createCollection('  Harbours ', 1)
    await addToCollection([one, two], id)
    await addToCollection([one], id)
    await removeFromCollection([two], id)
    const undoName = await renameCollection(id, 'Ports')
    expect(await database.collections.get(id)).toEqual({ id, name: 'Ports', createdAt: 1 })
    await undoName()
    expect(await database.collections.get(id)).toMatchObject({ name: 'Harbours' })

    const undo = await deleteCollection(id)
    expect(await articleRow(one)).toMatchObject({ collectionIds: [] })
    expect(await database.collections.count()).toBe(0)
    await undo()
    expect(await articleRow(one)).toMatchObject({ collectionIds: [id] })
    expect(await articleRow(two)).toMatchObject({ collectionIds: [] })
    expect(await database.collections.count()).toBe(1)
  })
})

describe('a list that another window changes', () => {
  it.each([
    ['collection', createCollection, renameCollection, deleteCollection, database.collections],
    [
      'saved search',
      (name: string, now: number) => createSavedSearch(name, 'sea', now),
      renameSavedSearch,
      deleteSavedSearch,
      database.savedSearches,
    ],
  ] as const)('%s: keeps a later name at Undo, and is not renamed once it is gone', async (...list) => {
    const [, create, rename, remove, table] = list
    const { id } = await create('A', 1)
    const undo = await rename(id, 'B')
    await rename(id, 'C')
    await undo()
    expect(await table.get(id)).toMatchObject({ name: 'C' })
    await remove(id)
    await expect(rename(id, 'D')).rejects.toMatchObject({ failure: { code: 'list/gone' } })
    await undo()
    expect(await table.count()).toBe(0)
  })

  it('takes no articles into a collection that is gone, nor back into it', async () => {
    const one = await keep('One')
    const { id } = await createCollection('Trip', 1)
    await addToCollection([one], id)
    const undo = await removeFromCollection([one], id)
    await deleteCollection(id)
    await expect(addToCollection([one], id)).rejects.toMatchObject({ failure: { code: 'list/gone' } })
    await undo()
    expect(await articleRow(one)).toMatchObject({ collectionIds: [] })
  })

  it('makes and fills a collection in one step, and takes it away again where nobody used it since', async () => {
    const [one, two] = [await keep('One'), await keep('Two')]
    const undo = await addToNewCollection([one], '  Trip ', 1)
    const [{ id = '' } = {}] = await database.collections.toArray()
    expect(await database.collections.get(id)).toEqual({ id, name: 'Trip', createdAt: 1 })
    expect(await articleRow(one)).toMatchObject({ collectionIds: [id] })
    await undo()
    expect(await articleRow(one)).toMatchObject({ collectionIds: [] })
    expect(await database.collections.count()).toBe(0)

    const undoUsed = await addToNewCollection([one], 'Trip', 2)
    const [{ id: used = '' } = {}] = await database.collections.toArray()
    await addToCollection([two], used)
    await undoUsed()
    expect(await articleRow(one)).toMatchObject({ collectionIds: [] })
    expect(await articleRow(two)).toMatchObject({ collectionIds: [used] })
    expect(await database.collections.count()).toBe(1)
  })

  it('leaves no empty collection where it cannot be filled', async () => {
    const one = await keep('One')
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    database.articles.hook('updating', refuse)
    try {
      await expect(addToNewCollection([one], 'Trip', 1)).rejects.toMatchObject({
        failure: { code: 'store/full' },
      })
    } finally {
      database.articles.hook('updating').unsubscribe(refuse)
    }
    expect(await database.collections.count()).toBe(0)
  })
})

describe('saved searches', () => {
  it('are kept, renamed and deleted, and given back', async () => {
    const row = await createSavedSearch('Boats', 'is:unread tag:boats', 3)
    const undoName = await renameSavedSearch(row.id, 'Ships')
    expect(await database.savedSearches.get(row.id)).toEqual({ ...row, name: 'Ships' })
    await undoName()
    const undo = await deleteSavedSearch(row.id)
    expect(await database.savedSearches.count()).toBe(0)
    await undo()
    expect(await database.savedSearches.get(row.id)).toEqual(row)
  })
})

describe('the bin', () => {
  it('is emptied now, with the tags that only its articles had', async () => {
    const [gone, kept] = [await keep('Gone'), await keep('Kept')]
    await addTags([gone], ['Boats', 'Ropes'])
    await addTags([kept], ['Ropes'])
    await binArticles([gone], 1)
    expect(await removeBinned([gone])).toBe(1)
    expect(await database.articles.toCollection().primaryKeys()).toEqual([kept])
    expect(await database.tags.toCollection().primaryKeys()).toEqual(['ropes'])
    expect(await removeBinned([gone])).toBe(0)
  })

  it('loses what was counted and is still in it, whatever came out or in while the question stood', async () => {
    const [gone, back, late] = [await keep('Gone'), await keep('Back'), await keep('Late')]
    await binArticles([gone, back], 1)
    const counted = [gone, back]
    await restoreArticles([back])
    await binArticles([late], 2)
    expect(await removeBinned(counted)).toBe(1)
    expect(await database.articles.toCollection().primaryKeys()).toEqual([back, late].sort())
    expect(await articleRow(late)).toMatchObject({ deletedAt: 2 })
    expect(await database.contents.count()).toBe(2)
  })

  it('is emptied after thirty days, but not of what is taken out of it at that moment', async () => {
    const [old, back] = [await keep('Old', { deletedAt: 0 }), await keep('Back', { deletedAt: 0 })]
    const emptied = emptyOldBin(30 * DAY_MS + 1)
    await restoreArticles([back])
    await emptied
    expect(await database.articles.get(old)).toBeUndefined()
    expect(await articleRow(back)).toMatchObject({ deletedAt: null })
  })

  it('is emptied some articles at a time, so that others need not wait for all of them', async () => {
    const image = await sampleImage(60)
    const images = [{ address: 'https://example.org/a.png', hash: image.hash }]
    const entries = Array.from({ length: 230 }, (_, at) => sampleArticle({ url: `https://${at}.example/` }))
    for (const article of entries) await addArticle(newArticle(article, { images, imageRows: [image] }))
    const ids = await database.articles.toCollection().primaryKeys()
    await binArticles(ids, 1)
    const left: number[] = []
    const emptied = removeBinned(ids)
    do left.push(await database.transaction('rw', database.articles, async () => database.articles.count()))
    while (left.at(-1) !== 0)
    expect(await emptied).toBe(230)
    expect(left.filter((count) => count > 0 && count < 230)).not.toEqual([])
    for (const name of ['contents', 'originals', 'images'])
      expect([name, await database.table(name).count()]).toEqual([name, 0])
  })

  it('tells how many days are left', () => {
    expect(daysLeft(0, 0)).toBe(30)
    expect(daysLeft(0, 1)).toBe(30)
    expect(daysLeft(0, 29.5 * DAY_MS)).toBe(1)
    expect(daysLeft(0, 40 * DAY_MS)).toBe(0)
  })
})
