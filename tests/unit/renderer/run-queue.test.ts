import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { onQueueAlarm } from '../../../src/renderer/saving/queue/queue-alarm.ts'
import { runQueueHere } from '../../../src/renderer/saving/queue/run-queue.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { addJobs, pauseJobs, resumeJobs, retryJobs } from '../../../src/renderer/store/jobs.ts'
import type { JobRow } from '../../../src/renderer/store/schema.ts'
import type { Failure } from '../../../src/shared/errors/failure.ts'

const alarms: Failure[] = []

beforeAll(async () => {
  await database.open()
  onQueueAlarm((failure) => alarms.push(failure))
  runQueueHere()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(database.tables.map((table) => table.clear()))
  alarms.splice(0)
})

/** Long enough for the queue's pauses. ms */
const WITHIN = { timeout: 10_000 }

/** A job that ends without a network: what it asks for is no address. */
const noAddress = (id: string): JobRow => ({
  id,
  key: id,
  address: `no address ${id}`,
  whole: false,
  state: 'waiting',
  order: 1,
  attempts: 0,
  notBefore: null,
  failure: null,
  fileName: null,
  createdAt: 1,
})

async function expectRun(id: string): Promise<void> {
  await vi.waitFor(
    async () =>
      expect(await database.jobs.get(id)).toMatchObject({
        state: 'failed',
        failure: { code: 'address/invalid' },
      }),
    WITHIN,
  )
}

it('says that the store cannot be read, and goes on once it can', async () => {
  const [first = ''] = await addJobs([{ address: 'no address' }], 1)
  await expectRun(first)

  const where = database.jobs.where.bind(database.jobs) as (asked: string) => unknown
  const hiccup = (asked: string) => {
    if (asked === 'state') throw new DOMException('The disk has a hiccup', 'UnknownError')
    return where(asked)
  }
  vi.spyOn(database.jobs, 'where').mockImplementation(hiccup as never)
  await database.jobs.add(noAddress('b'))
  await vi.waitFor(() => expect(alarms).toMatchObject([{ code: 'store/unavailable' }]), WITHIN)
  vi.restoreAllMocks()
  await expectRun('b')
  expect(alarms).toHaveLength(1)
}, 20_000)

it('notes that a file is begun, and does not begin one a third time that took the window with it twice', async () => {
  const failed = async (id: string, code: string) =>
    vi.waitFor(
      async () => expect(await database.jobs.get(id)).toMatchObject({ state: 'failed', failure: { code } }),
      WITHIN,
    )
  await database.jobs.add({ ...noAddress('new'), fileName: 'new.html' })
  await failed('new', 'file/not-found')
  expect((await database.jobs.get('new'))?.attempts).toBe(1)

  await database.jobs.add({ ...noAddress('heavy'), fileName: 'heavy.html', attempts: 2 })
  await failed('heavy', 'file/unfinished')
  await retryJobs(['heavy'])
  await failed('heavy', 'file/not-found')
})

it('says where not even a failure could be kept, waits, and hears that it is resumed', async () => {
  vi.spyOn(database.jobs, 'update').mockImplementation((() =>
    Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'))) as never)
  await database.jobs.add(noAddress('c'))
  await vi.waitFor(() => expect(alarms).toMatchObject([{ code: 'store/full' }]), WITHIN)
  expect((await database.jobs.get('c'))?.state).toBe('waiting')
  vi.restoreAllMocks()

  const asked = vi.spyOn(database.jobs, 'where')
  await pauseJobs('all')
  // Pausing asks once, then the queue twice: whether something has changed, and what waits.
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThanOrEqual(3), WITHIN)
  await resumeJobs('all')
  await expectRun('c')
}, 20_000)
