import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askAgain } from '../../../src/renderer/store/ask-again.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Asks a question that takes a while, of something that changes when told to. */
function begin(took: number) {
  const told: number[] = []
  const failures: unknown[] = []
  let asked = 0
  let change = () => {}
  const stop = askAgain<number>({
    ask: async (signal) => {
      const number = ++asked
      await new Promise((resolve) => setTimeout(resolve, took))
      signal.throwIfAborted()
      if (number === 2) throw new Error('the second fails')
      return number
    },
    watch: (changed) => {
      change = changed
      return () => {
        change = () => {}
      }
    },
    onAnswer: (answer) => told.push(answer),
    onFailure: (thrown) => failures.push(thrown),
  })
  return { told, failures, stop, change: () => change(), asked: () => asked }
}

it('answers many changes once, after a rest, and the last of them always', async () => {
  const { told, failures, change, asked } = begin(10)
  await vi.advanceTimersByTimeAsync(10)
  expect(told).toEqual([1])
  for (let times = 0; times < 50; times++) change()
  await vi.advanceTimersByTimeAsync(190)
  expect(asked()).toBe(1)
  await vi.advanceTimersByTimeAsync(20)
  expect([asked(), failures.length]).toEqual([2, 1])
  change()
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual([1, 3])
  // Rested: the next change is answered at once.
  change()
  await vi.advanceTimersByTimeAsync(10)
  expect(told).toEqual([1, 3, 4])
})

it('rests no longer than two seconds, however long it took', async () => {
  const { change, asked } = begin(60_000)
  await vi.advanceTimersByTimeAsync(60_000)
  change()
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked()).toBe(2)
})

it('tells nothing once it is stopped', async () => {
  const { told, failures, change, stop, asked } = begin(10)
  stop()
  change()
  await vi.advanceTimersByTimeAsync(1000)
  expect([told, failures, asked()]).toEqual([[], [], 1])
})
