import init from '@sqlite.org/sqlite-wasm'
import { Dexie } from 'dexie'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { followLibrary, type IndexingProgress } from '../../../../src/renderer/search/index/follow-library.ts'
import { IndexKeeper } from '../../../../src/renderer/search/index/index-keeper.ts'
import type { IndexPlace } from '../../../../src/renderer/search/index/index-places.ts'
import { SearchIndex } from '../../../../src/renderer/search/index/search-index.ts'
import { removeArticles } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import { keep } from './keep-articles.ts'

beforeAll(async () => {
  await database.open()
  // What it tells developers is no news here.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  await removeArticles(await database.articles.toCollection().primaryKeys())
  await database.pendingIndex.clear()
})

const sqlite = await init()
const stops: (() => void)[] = []

/** Fails as a full disk does: SQLITE_IOERR, from the file system of the origin. */
class DiskFull extends Error {
  readonly resultCode = 10
}

/** An index in memory that can be told to be full. */
class FullIndex extends SearchIndex {
  isFull = false

  constructor() {
    super(new sqlite.oo1.DB(':memory:'))
  }

  override write(...args: Parameters<SearchIndex['write']>): void {
    if (this.isFull) throw new DiskFull()
    super.write(...args)
  }
}

function place(isLasting: boolean, open: () => SearchIndex = () => new FullIndex()): IndexPlace {
  return { isLasting, open, remove: async () => {} }
}

const noRoom = () => {
  throw new DiskFull()
}

/** Has a keeper's index follow the library. @returns waits for a step of which something is true */
function follow(keeper: IndexKeeper) {
  const steps: IndexingProgress[] = []
  let wake = () => {}
  const stop = followLibrary(
    keeper,
    (step) => {
      steps.push(step)
      wake()
    },
    () => {},
  )
  stops.push(stop)
  return async (isWanted: (step: IndexingProgress) => boolean) => {
    while (!steps.some(isWanted)) await new Promise<void>((resolve) => (wake = resolve))
  }
}

const find = async (keeper: IndexKeeper, word: string) => [
  ...(await keeper.read((index) => index.matching(word))),
]

describe('the keeper of the index', () => {
  it('keeps it in memory where there is no room for a file', async () => {
    const id = await keep({ title: 'There', bodyText: 'tide' })
    const keeper = await IndexKeeper.open([place(true, noRoom), place(false)])
    await follow(keeper)(({ waiting }) => waiting === 0)
    expect(await find(keeper, 'tide')).toEqual([id])
  })

  it('leaves the notes of what has changed to the index in the file, while it keeps one in memory', async () => {
    const id = await keep({ title: 'There', bodyText: 'tide' })
    const file = new FullIndex()
    await follow(await IndexKeeper.open([place(true, () => file)]))(({ waiting }) => waiting === 0)
    for (const stop of stops.splice(0)) stop()
    expect(await database.pendingIndex.count()).toBe(0)

    const inMemory = await IndexKeeper.open([place(false)])
    const untilStep = follow(inMemory)
    await untilStep(({ waiting }) => waiting === 0)
    const other = await keep({ title: 'Later', bodyText: 'tide' })
    const both = async () => expect((await find(inMemory, 'tide')).sort()).toEqual([id, other].sort())
    // Changes are gathered for a second first.
    await vi.waitFor(both, { timeout: 10_000 })
    expect(await database.pendingIndex.toCollection().primaryKeys()).toEqual([other])
  })

  it('does not take a full disk for damage, and goes on when there is room', async () => {
    const index = new FullIndex()
    const remove = vi.fn(async () => {})
    const keeper = await IndexKeeper.open([{ ...place(true, () => index), remove }])
    index.isFull = true
    const untilStep = follow(keeper)
    const id = await keep({ title: 'There', bodyText: 'tide' })
    await untilStep(({ waiting, isHeldUp }) => isHeldUp && waiting === 1)
    expect(await find(keeper, 'tide')).toEqual([])
    expect(await database.pendingIndex.count()).toBe(1)

    index.isFull = false
    await untilStep(({ waiting, isHeldUp }) => !isHeldUp && waiting === 0)
    expect(await find(keeper, 'tide')).toEqual([id])
    expect(await database.pendingIndex.count()).toBe(0)
    expect(remove).not.toHaveBeenCalled()
  })

  it('says when it cannot watch what waits, and watches again', async () => {
    const keeper = await IndexKeeper.open([place(true)])
    const { pendingIndex } = database
    const count = pendingIndex.count.bind(pendingIndex)
    // Only the question that is watched stands in no transaction.
    const counted = vi
      .spyOn(pendingIndex, 'count')
      .mockImplementation(() =>
        Dexie.currentTransaction ? count() : Dexie.Promise.reject(new DOMException('', 'UnknownError')),
      )
    await follow(keeper)(({ isHeldUp }) => isHeldUp)
    counted.mockRestore()
    const id = await keep({ title: 'There', bodyText: 'tide' })
    await vi.waitFor(async () => expect(await find(keeper, 'tide')).toEqual([id]), { timeout: 10_000 })
  })

  it('repeats what was indexed when the store was not told of it', async () => {
    const id = await keep({ title: 'There', bodyText: 'tide' })
    const index = new FullIndex()
    const first = await IndexKeeper.open([place(true, () => index)])
    await first.write(
      [{ articleId: id, title: '', byline: '', site: '', body: 'moor', notes: '', tags: '' }],
      [],
    )
    const second = await IndexKeeper.open([place(true, () => index)])
    await follow(second)(({ waiting }) => waiting === 0)
    expect(await find(second, 'moor')).toEqual([])
    expect(await find(second, 'tide')).toEqual([id])
  })

  it('does not take away the note of a change that the index before knew, but not this one', async () => {
    await keep({ title: 'There', bodyText: 'tide' })
    const keeper = await IndexKeeper.open([place(true)])
    const batch = await keeper.backlog.next(10)
    await keeper.rebuild()
    await keeper.backlog.settle(batch)
    expect((await keeper.backlog.next(10)).ids).toEqual(batch.ids)
  })

  it('answers questions while it makes the index anew', async () => {
    await keep({ title: 'There', bodyText: 'tide' })
    const keeper = await IndexKeeper.open([place(true)])
    const [, found] = await Promise.all([keeper.rebuild(), find(keeper, 'tide'), keeper.rebuild()])
    expect(found).toEqual([])
  })

  it('compares a new index with the store as soon as the store can be read, where it could not at first', async () => {
    const id = await keep({ title: 'There', bodyText: 'tide' })
    const keeper = await IndexKeeper.open([place(true)])
    const untilStep = follow(keeper)
    await untilStep(({ waiting }) => waiting === 0)
    const transaction = vi.spyOn(database, 'transaction').mockImplementationOnce(() => {
      throw new Error('cannot be read')
    })
    await expect(keeper.rebuild()).rejects.toThrow('cannot be read')
    transaction.mockRestore()
    await vi.waitFor(async () => expect(await find(keeper, 'tide')).toEqual([id]), { timeout: 10_000 })
  })

  it('begins another index at the next question where none could be begun', async () => {
    let hasRoom = true
    const keeper = await IndexKeeper.open([place(true, () => (hasRoom ? new FullIndex() : noRoom()))])
    hasRoom = false
    await expect(keeper.rebuild()).rejects.toThrow(DiskFull)
    await expect(find(keeper, 'tide')).rejects.toThrow(DiskFull)
    hasRoom = true
    expect(await find(keeper, 'tide')).toEqual([])
  })
})
