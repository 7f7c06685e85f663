import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticle } from '../../../src/renderer/store/articles.ts'
import { database } from '../../../src/renderer/store/database.ts'
import {
  addJobs,
  failJob,
  getJob,
  getJobFile,
  pauseJobs,
  postponeJob,
  removeAllJobs,
  removeJobs,
  restoreJobs,
  resumeJobs,
  retryJobs,
  waitingJobs,
} from '../../../src/renderer/store/jobs.ts'
import { savedTally } from '../../../src/renderer/store/save-tally.ts'
import { jobSchema } from '../../../src/renderer/store/schema.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'
import { newArticle, sampleArticle } from './sample-article.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const page = (n: number) => ({ address: `https://example.org/${n}` })
const { failure } = new RectoError('fetch/no-answer', { host: 'example.org' })

describe('asking for pages', () => {
  it('keeps the order of asking, over several pastes', async () => {
    await addJobs([page(1), page(2)], 5)
    await addJobs([page(3), page(4)], 5)
    const waiting = await waitingJobs()
    expect(waiting.map(({ address }) => address)).toEqual([1, 2, 3, 4].map((n) => page(n).address))
    for (const job of waiting) expect(jobSchema.parse(job)).toEqual(job)
  })

  it.each([
    'http://example.org/1',
    'https://example.org/1/',
    'https://example.org/1?utm_source=letter',
    'https://example.org/1#comments',
  ])('makes one job of a page and %s', async (variant) => {
    const ids = await addJobs([page(1), { address: variant }], 5)
    expect(ids).toHaveLength(1)
    expect(await addJobs([{ address: variant }], 6)).toEqual(ids)
    expect(await database.jobs.count()).toBe(1)
  })

  it('makes one job of it when two windows ask at once', async () => {
    const both = await Promise.all([addJobs([page(1)], 5), addJobs([{ address: 'http://example.org/1' }], 5)])
    expect(both[0]).toEqual(both[1])
    expect(await database.jobs.count()).toBe(1)
  })

  it('keeps what is no address, once', async () => {
    await addJobs([{ address: 'the harbour story' }, { address: 'the harbour story' }], 5)
    expect(await waitingJobs()).toMatchObject([{ address: 'the harbour story' }])
  })

  it('begins a job anew that failed, waits for another try, or is paused', async () => {
    const [failed = '', postponed = '', paused = ''] = await addJobs([page(1), page(2), page(3)], 5)
    await failJob(failed, failure)
    await postponeJob(postponed, failure, 99)
    await pauseJobs([paused])
    await addJobs([page(3), page(2), page(1)], 9)
    const fresh = { state: 'waiting', failure: null, notBefore: null, attempts: 0 }
    expect(await waitingJobs()).toMatchObject([fresh, fresh, fresh])
  })

  it('keeps all of a paste or nothing', async () => {
    const broken = {
      address: 'https://example.org/2',
      file: { hash: 'h', name: 'n', blob: (() => {}) as never },
    }
    await expect(addJobs([page(1), broken], 5)).rejects.toThrow()
    expect(await database.jobs.count()).toBe(0)
  })

  it('keeps a file until its job is gone', async () => {
    const file = { hash: 'aa', name: 'a.html', blob: new Blob(['<p>Words']) }
    const [id = ''] = await addJobs([{ address: 'https://recto.invalid/file/aa/a.html', file }], 5)
    expect(await (await getJobFile(id))?.blob.text()).toBe('<p>Words')
    await addArticle(newArticle(sampleArticle(), { jobId: id }))
    expect([await getJob(id), await getJobFile(id)]).toEqual([undefined, undefined])
  })
})

describe('the count of saved pages', () => {
  it('grows in the transaction that brings the article, and begins anew with an empty queue', async () => {
    const [first = '', second = ''] = await addJobs([page(1), page(2)], 5)
    await addArticle(newArticle(sampleArticle(), { jobId: first }))
    await addArticle(newArticle(sampleArticle(), { jobId: second }))
    expect(await savedTally()).toBe(2)
    await addJobs([page(3)], 6)
    expect(await savedTally()).toBe(0)
  })
})

describe('what a person can do', () => {
  it('pauses and resumes one and all, but not what has failed', async () => {
    const [one = '', , three = ''] = await addJobs([page(1), page(2), page(3)], 5)
    await failJob(three, failure)
    await pauseJobs([one])
    expect(await waitingJobs()).toHaveLength(1)
    await pauseJobs('all')
    expect(await waitingJobs()).toEqual([])
    await resumeJobs('all')
    expect(await waitingJobs()).toHaveLength(2)
    expect(await getJob(three)).toMatchObject({ state: 'failed' })
  })

  it('retries with the whole text, and keeps that wish for later tries', async () => {
    const [id = ''] = await addJobs([page(1)], 5)
    await failJob(id, failure)
    await retryJobs([id], true)
    await failJob(id, failure)
    await retryJobs([id])
    expect(await getJob(id)).toMatchObject({ whole: true, state: 'waiting' })
  })

  it('has back what was cancelled, in its old place, but not twice', async () => {
    await addJobs([page(1), page(2), page(3)], 5)
    const before = await waitingJobs()
    const removed = await removeAllJobs('unfinished')
    expect(await database.jobs.count()).toBe(0)
    await addJobs([page(2)], 6)
    await restoreJobs(removed)
    const after = await waitingJobs()
    expect(after.map(({ address }) => address).sort()).toEqual(before.map(({ address }) => address).sort())
    expect((await removeJobs(after.map(({ id }) => id))).jobs).toHaveLength(3)
  })
})
