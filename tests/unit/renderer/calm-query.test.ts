import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { calmQuery } from '../../../src/renderer/store/calm-query.ts'
import { database } from '../../../src/renderer/store/database.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const put = (key: string) => database.tags.put({ key, name: key })

describe('calmQuery', () => {
  it('answers many changes that come together with few questions, and misses none', async () => {
    let asked = 0
    const answers: number[] = []
    const subscription = calmQuery(() => {
      asked++
      return database.tags.count()
    }).subscribe((count) => answers.push(count))
    await vi.waitFor(() => expect(answers).toEqual([0]))
    for (let tag = 0; tag < 40; tag++) await put(`tag ${tag}`)
    await vi.waitFor(() => expect(answers.at(-1)).toBe(40))
    expect(asked).toBeLessThan(10)

    // Also after it has waited: what a question read is still known to Dexie.
    for (let tag = 40; tag < 43; tag++) {
      await put(`tag ${tag}`)
      await vi.waitFor(() => expect(answers.at(-1)).toBe(tag + 1))
    }
    subscription.unsubscribe()
  })
})
