import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { keepAnswer } from '../../../src/renderer/store/kept-answer.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

describe('keepAnswer', () => {
  it('asks when it is wanted, and keeps the answer up to date when nobody watches', async () => {
    const asked = vi.fn(() => database.tags.count())
    const kept = keepAnswer(asked)
    expect(asked).not.toHaveBeenCalled()
    expect(kept.current()).toBeUndefined()
    const changed = vi.fn()
    const stop = kept.watch(changed)
    await vi.waitFor(() => expect(kept.current()).toBe(0))
    expect(changed).toHaveBeenCalledOnce()
    stop()
    expect(kept.isWatched).toBe(false)
    await database.tags.put({ key: 'sea', name: 'Sea' })
    await vi.waitFor(() => expect(kept.current()).toBe(1))
    expect(changed).toHaveBeenCalledOnce()
    kept.end()
  })

  it('throws what has failed', async () => {
    const kept = keepAnswer(() => Promise.reject(new Error('broken')))
    const changed = vi.fn()
    kept.watch(changed)
    await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    expect(() => kept.current()).toThrow('broken')
  })
})
