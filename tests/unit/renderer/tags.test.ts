import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { createSavedSearch } from '../../../src/renderer/store/saved-searches.ts'
import { addTags, deleteTag, removeTags, renameTag } from '../../../src/renderer/store/tags.ts'
import { isTagWithin, tagKey } from '../../../src/shared/tag.ts'
import { articleRow, keep } from './keep-articles.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const tagsOf = async (id: string) => (await articleRow(id)).tagKeys.toSorted()
const names = async () => (await database.tags.toArray()).map(({ name }) => name)

describe('tags', () => {
  it('are written as they were first, and told apart without regard to case', async () => {
    const [one, two] = [await keep('One'), await keep('Two')]
    await addTags([one], ['  Science / Physics ', 'Boats', ' / '])
    await addTags([one, two], ['boats'])
    expect(await tagsOf(one)).toEqual(['boats', 'science/physics'])
    expect(await tagsOf(two)).toEqual(['boats'])
    expect((await names()).sort()).toEqual(['Boats', 'Science/Physics'])
  })

  it('disappear with their last article, and come back as they were written', async () => {
    const id = await keep('One')
    await addTags([id], ['Boats'])
    const undo = await removeTags([id], ['boats'])
    expect(await names()).toEqual([])
    await undo()
    expect(await tagsOf(id)).toEqual(['boats'])
    expect(await names()).toEqual(['Boats'])
  })

  it('taken back leave tags that were given since', async () => {
    const id = await keep('One')
    const undo = await addTags([id], ['Boats'])
    await addTags([id], ['Ropes'])
    await undo()
    expect(await tagsOf(id)).toEqual(['ropes'])
    expect(await names()).toEqual(['Ropes'])
  })

  it('are renamed with those below them, and merged with what is there', async () => {
    const [one, two] = [await keep('One'), await keep('Two')]
    await addTags([one], ['Sea/Boats', 'Seaside'])
    await addTags([two], ['Water/boats', 'sea'])
    const undo = await renameTag('sea', 'Water')
    expect(await tagsOf(one)).toEqual(['seaside', 'water/boats'])
    expect(await tagsOf(two)).toEqual(['water', 'water/boats'])
    expect((await names()).sort()).toEqual(['Seaside', 'Water', 'Water/boats'])
    await undo()
    expect(await tagsOf(one)).toEqual(['sea/boats', 'seaside'])
    expect((await names()).sort()).toEqual(['Sea/Boats', 'Seaside', 'Water/boats', 'sea'])
  })

  it('can be written in other letters, and lie below their own old name', async () => {
    const id = await keep('One')
    await addTags([id], ['boats'])
    await renameTag('boats', 'Boats')
    expect(await names()).toEqual(['Boats'])
    await renameTag('boats', 'Boats/Old')
    expect(await tagsOf(id)).toEqual(['boats/old'])
    expect(await names()).toEqual(['Boats/Old'])
  })

  it('are deleted with those below them', async () => {
    const id = await keep('One')
    await addTags([id], ['Sea/Boats', 'Sea', 'Seaside'])
    await deleteTag('sea')
    expect(await tagsOf(id)).toEqual(['seaside'])
    expect(await names()).toEqual(['Seaside'])
  })

  it('that no article has, as a restoring that was cut off leaves them, can be renamed and deleted', async () => {
    await database.tags.bulkPut([
      { key: 'sea', name: 'Sea' },
      { key: 'sea/boats', name: 'Sea/Boats' },
      { key: 'seaside', name: 'Seaside' },
    ])
    const undoRename = await renameTag('sea', 'Water')
    expect(await names()).toEqual(['Seaside', 'Water', 'Water/Boats'])
    await undoRename()
    expect(await names()).toEqual(['Sea', 'Sea/Boats', 'Seaside'])
    const undo = await deleteTag('sea')
    expect(await names()).toEqual(['Seaside'])
    await undo()
    expect(await names()).toEqual(['Sea', 'Sea/Boats', 'Seaside'])
  })

  it('are not left behind by articles that are gone', async () => {
    await addTags(['gone'], ['Boats'])
    expect(await names()).toEqual([])
  })

  it('that another window brings in or takes away are no matter of Undo', async () => {
    const id = await keep('One')
    await database.tags.put({ key: 'ropes', name: 'Ropes' })
    const undo = await addTags([id], ['Boats'])
    await undo()
    expect(await names()).toEqual(['Ropes'])
    const undoRemoving = await addTags([id], ['Boats'])
    await database.tags.clear()
    await undoRemoving()
    expect(await names()).toEqual([])
  })

  it('keep their name in the searches that ask for them, and get it back there', async () => {
    const id = await keep('One')
    await addTags([id], ['Sea/Boats'])
    const queries = ['is:unread tag:sea', 'tag:"sea/boats" or harbour', 'tag:seaside', '-tag:SEA sea']
    for (const query of queries) await createSavedSearch('List', query, 1)
    const asked = async () => (await database.savedSearches.orderBy('id').toArray()).map(({ query }) => query)
    const before = (await asked()).toSorted()
    const undo = await renameTag('sea', 'Old ocean')
    expect((await asked()).toSorted()).toEqual([
      '-tag:"Old ocean" sea',
      'is:unread tag:"Old ocean"',
      'tag:"Old ocean/boats" or harbour',
      'tag:seaside',
    ])
    await undo()
    expect((await asked()).toSorted()).toEqual(before)

    const undoFirst = await renameTag('sea', 'Ocean')
    await renameTag('ocean', 'Lake')
    const later = (await asked()).toSorted()
    expect(later).toContain('is:unread tag:Lake')
    await undoFirst()
    expect((await asked()).toSorted()).toEqual(later)
  })

  it('are not renamed at all where one kept search cannot follow', async () => {
    const id = await keep('One')
    await addTags([id], ['Sea'])
    await createSavedSearch('List', 'tag:sea', 1)
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    database.savedSearches.hook('updating', refuse)
    try {
      await expect(renameTag('sea', 'Ocean')).rejects.toMatchObject({ failure: { code: 'store/full' } })
    } finally {
      database.savedSearches.hook('updating').unsubscribe(refuse)
    }
    expect(await tagsOf(id)).toEqual(['sea'])
    expect(await names()).toEqual(['Sea'])
  })

  it('note for search which articles changed, and no others', async () => {
    const [one, two] = [await keep('One'), await keep('Two')]
    await addTags([one], ['Boats'])
    await database.pendingIndex.clear()
    await addTags([one, two], ['Boats'])
    expect(await database.pendingIndex.toCollection().primaryKeys()).toEqual([two])
  })
})

describe('whatever is done to tags', () => {
  const level = fc.constantFrom('sea', 'Sea', 'boats', 'Éole', 'old')
  const name = fc.array(level, { minLength: 1, maxLength: 3 }).map((levels) => levels.join('/'))
  const some = fc.subarray([0, 1, 2], { minLength: 1 })
  const action = fc.oneof(
    fc.record({ do: fc.constant('add' as const), some, name }),
    fc.record({ do: fc.constant('remove' as const), some, name }),
    fc.record({ do: fc.constant('rename' as const), name, to: name }),
    fc.record({ do: fc.constant('delete' as const), name }),
  )
  type Action = typeof action extends fc.Arbitrary<infer A> ? A : never
  const run = (ids: string[], act: Action) => {
    const chosen = 'some' in act ? act.some.flatMap((index) => ids[index] ?? []) : []
    if (act.do === 'add') return addTags(chosen, [act.name])
    if (act.do === 'remove') return removeTags(chosen, [tagKey(act.name)])
    if (act.do === 'rename') return renameTag(tagKey(act.name), act.to)
    return deleteTag(tagKey(act.name))
  }
  const state = async (ids: string[]) => ({
    articles: await Promise.all(ids.map(tagsOf)),
    tags: await database.tags.toArray(),
  })

  it('every tag in use has its row, no other gets one, and Undo gives back what was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 6 }), fc.array(name), async (actions, unused) => {
        await Promise.all(database.tables.map((table) => table.clear()))
        const ids = [await keep('One'), await keep('Two'), await keep('Three')]
        await database.tags.bulkPut(unused.map((written) => ({ key: tagKey(written), name: written })))
        let mostUnused = new Set(unused.map(tagKey)).size
        for (const act of actions) {
          const before = await state(ids)
          await (await run(ids, act))()
          expect(await state(ids)).toEqual(before)
          await run(ids, act)
          const { articles, tags } = await state(ids)
          const keys = tags.map(({ key }) => key)
          expect(keys).toEqual(expect.arrayContaining(articles.flat()))
          // Those that no article had at first may be used, renamed, merged and deleted; no more come.
          const stillUnused = keys.filter((key) => !articles.flat().includes(key)).length
          expect(stillUnused).toBeLessThanOrEqual(mostUnused)
          mostUnused = stillUnused
          for (const { key, name } of tags) expect(tagKey(name)).toBe(key)
          if (act.do === 'delete')
            expect([...articles.flat(), ...keys].some((key) => isTagWithin(key, tagKey(act.name)))).toBe(
              false,
            )
        }
      }),
      { numRuns: 25 },
    )
  })
})
