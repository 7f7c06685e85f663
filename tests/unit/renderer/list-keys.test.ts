import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findByQuery } from '../../../src/renderer/lists/find-by-query.ts'
import { addressOfPlace, queryOfList } from '../../../src/renderer/lists/list-address.ts'
import { type ListPlace, type ListState, standingLists } from '../../../src/renderer/lists/list-place.ts'
import { sortNamed } from '../../../src/renderer/lists/list-sort.ts'
import { keysOf, orderedKeys, rowsOf } from '../../../src/renderer/store/article-keys.ts'
import { addToCollection, createCollection } from '../../../src/renderer/store/collections.ts'
import { countSites } from '../../../src/renderer/store/count-sites.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { countCollections, countTags, listCounts } from '../../../src/renderer/store/list-counts.ts'
import { listKeys } from '../../../src/renderer/store/list-keys.ts'
import { addTags } from '../../../src/renderer/store/tags.ts'
import { keep } from './keep-articles.ts'

beforeEach(async () => {
  await database.open()
  const fresh = await keep('Fresh')
  await keep('Read', { readAt: 1 })
  const filed = await keep('Filed', { archivedAt: 1, favouriteAt: 1 })
  const marked = await keep('Marked', { favouriteAt: 1 })
  const gone = await keep('Gone', { deletedAt: 1, favouriteAt: 1 })
  await addTags([fresh, gone], ['Sea/Boats'])
  await addTags([filed, marked], ['Sea'])
  const { id } = await createCollection('Trip', 1)
  await addToCollection([fresh, gone], id)
})
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

async function titles(place: ListPlace, states: ListState[] = []): Promise<string[]> {
  const query = queryOfList({ ...addressOfPlace(place), states }, sortNamed('title'))
  return (await rowsOf(await listKeys(query))).map(({ title }) => title)
}

describe('lists', () => {
  it.each([
    ['library', ['Fresh', 'Marked', 'Read']],
    ['unread', ['Fresh', 'Marked']],
    ['favourites', ['Filed', 'Marked']],
    ['archive', ['Filed']],
    ['bin', ['Gone']],
  ] as const)('%s', async (name, expected) =>
    expect(await titles({ kind: 'standing', name })).toEqual(expected),
  )

  it('of tags hold those below them, and what is archived, and nothing from the bin', async () => {
    expect(await titles({ kind: 'tag', key: 'sea' })).toEqual(['Filed', 'Fresh', 'Marked'])
    expect(await titles({ kind: 'tag', key: 'sea' }, ['unread', 'favourite'])).toEqual(['Filed', 'Marked'])
  })

  it.each([
    ['is:favourite tag:sea', ['Filed', 'Marked']],
    ['-tag:sea', ['Read']],
    ['(is:read or tag:sea/boats) host:WWW.fresh.example', ['Fresh']],
    ['+++', []],
  ])('of a search without words are found by the store: %s', async (query, expected) => {
    const found = await findByQuery(query, new AbortController().signal)
    expect((await rowsOf([...found])).map(({ title }) => title).sort()).toEqual(expected)
  })

  it('of sites are counted without the bin, and without a made-up host', async () => {
    await keep('Other', { siteKey: 'fresh.example' })
    await keep('From a file', { siteKey: '' })
    await keep('From a file, long ago', { siteKey: 'recto.invalid' })
    expect(await countSites()).toEqual([
      { key: 'fresh.example', count: 2 },
      ...['filed', 'marked', 'read'].map((name) => ({ key: `${name}.example`, count: 1 })),
    ])
  })

  it('are as long as their counts say', async () => {
    const [all, binned, archived, favourite, read] = await Promise.all([
      orderedKeys('savedAt', true),
      keysOf({ kind: 'binned' }),
      keysOf({ kind: 'archived' }),
      keysOf({ kind: 'favourite' }),
      keysOf({ kind: 'read' }),
    ])
    const counts = listCounts({ all, binned, archived, favourite, read })
    for (const name of standingLists)
      expect([name, (await titles({ kind: 'standing', name })).length]).toEqual([name, counts[name]])
    for (const { key, count } of await countTags())
      expect([key, (await titles({ kind: 'tag', key })).length]).toEqual([key, count])
    for (const { id, count } of await countCollections())
      expect((await titles({ kind: 'collection', id })).length).toBe(count)
  })
})
