import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import {
  idsUnlike,
  markForIndex,
  notePending,
  pendingForIndex,
  settleIndexed,
} from '../../../src/renderer/store/pending-index.ts'
import { keep } from './search/keep-articles.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const waiting = () => database.pendingIndex.toCollection().primaryKeys()

async function keepAll<const T extends string[]>(titles: T): Promise<{ [N in keyof T]: string }> {
  const ids: string[] = []
  for (const title of titles) ids.push(await keep({ title }))
  return ids as { [N in keyof T]: string }
}

describe('what waits for the index', () => {
  it('is settled, except what has changed meanwhile', async () => {
    const [one, other] = [await keep({ title: 'One' }), await keep({ title: 'Other' })]
    const { rows, waiting: count } = await pendingForIndex(10)
    expect(count).toBe(2)
    await markForIndex([one])
    await settleIndexed(rows)
    expect(await waiting()).toEqual([one])
    expect(other).not.toBe(one)
  })

  it('is whatever an index and the store disagree on, and is not noted', async () => {
    const [known, unknown, noted] = await keepAll(['Known', 'Unknown', 'Noted'])
    await database.pendingIndex.clear()
    await notePending([noted])
    expect((await idsUnlike(new Set([known, 'gone']))).sort()).toEqual([unknown, 'gone'].sort())
  })

  it('is not what an index in memory has followed', async () => {
    const [one, other] = await keepAll(['One', 'Other'])
    const { rows } = await pendingForIndex(10)
    const followed = new Map(rows.map(({ articleId, stamp }) => [articleId, stamp]))
    await markForIndex([one])
    expect(await pendingForIndex(10, followed)).toMatchObject({ rows: [{ articleId: one }], waiting: 1 })
    expect((await waiting()).sort()).toEqual([one, other].sort())
  })
})
