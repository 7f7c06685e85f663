import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStageWriter } from '../../../src/renderer/saving/stage-writer.ts'
import type { JobStage } from '../../../src/renderer/store/schema.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const images = (done: number): JobStage => ({ name: 'images', done, total: 9 })

it('writes the first stage at once, then only the latest of each interval', () => {
  const written: JobStage[] = []
  const { write } = createStageWriter(async (stage) => written.push(stage))
  for (const done of [1, 2, 3]) write(images(done))
  expect(written).toEqual([images(1)])
  vi.advanceTimersByTime(1000)
  expect(written).toEqual([images(1), images(3)])
  write(images(4))
  expect(written.at(-1)).toEqual(images(4))
})

it('writes nothing once it is stopped', () => {
  const written: JobStage[] = []
  const { write, stop } = createStageWriter(async (stage) => written.push(stage))
  write(images(1))
  write(images(2))
  stop()
  vi.advanceTimersByTime(1000)
  expect(written).toEqual([images(1)])
})
