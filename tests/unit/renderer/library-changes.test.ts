import { liveQuery } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { removeArticles } from '../../../src/renderer/store/articles.ts'
import { binArticles } from '../../../src/renderer/store/bin.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { watchArticles } from '../../../src/renderer/store/library-changes.ts'
import { noteOpened } from '../../../src/renderer/store/reading.ts'
import { keep } from './keep-articles.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

describe('watchArticles', () => {
  it('tells of what comes, goes, and is changed in an index, and of nothing else', async () => {
    const id = await keep('One')
    const [opened, changed] = [vi.fn(), vi.fn()]
    const stops = [watchArticles(['openedAt'], opened), watchArticles(['siteKey', 'deletedAt'], changed)]
    await noteOpened(id, 7)
    await vi.waitFor(() => expect(opened).toHaveBeenCalled())
    expect(changed).not.toHaveBeenCalled()
    await binArticles([id], 7)
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1))
    await removeArticles([id])
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2))
    await keep('Two')
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThan(2))
    const told = changed.mock.calls.length
    for (const stop of stops) stop()
    await keep('Three')
    expect(changed).toHaveBeenCalledTimes(told)
  })
})

describe('a mark that is set', () => {
  it('has only those lists asked again that go by it', async () => {
    const id = await keep('One')
    const asked = { savedAt: 0, openedAt: 0 }
    const subscriptions = (['savedAt', 'openedAt'] as const).map((order) =>
      liveQuery(() => {
        asked[order]++
        return database.articles.orderBy(order).primaryKeys()
      }).subscribe(() => {}),
    )
    await vi.waitFor(() => expect(asked).toEqual({ savedAt: 1, openedAt: 1 }))
    await noteOpened(id, 7)
    await vi.waitFor(() => expect(asked.openedAt).toBe(2))
    expect(asked.savedAt).toBe(1)
    for (const subscription of subscriptions) subscription.unsubscribe()
  })
})
