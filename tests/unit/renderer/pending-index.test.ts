import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import {
  markAllForIndex,
  markDifferences,
  markForIndex,
  pendingForIndex,
  settleIndexed,
} from '../../../src/renderer/store/pending-index.ts'
import { keep } from './search/keep-articles.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const waiting = () => database.pendingIndex.toCollection().primaryKeys()

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

  it('is whatever an index and the store disagree on', async () => {
    const [known, unknown] = [await keep({ title: 'Known' }), await keep({ title: 'Unknown' })]
    await database.pendingIndex.clear()
    await markDifferences(new Set([known, 'gone']))
    expect((await waiting()).sort()).toEqual([unknown, 'gone'].sort())
    await markAllForIndex()
    expect((await waiting()).length).toBe(3)
  })
})
