import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepArticle } from '../../../src/renderer/saving/keep-article.ts'
import { addArticle } from '../../../src/renderer/store/articles.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { addJobs, getJob, removeJobs } from '../../../src/renderer/store/jobs.ts'
import { endAsPresent } from '../../../src/renderer/store/present-article.ts'
import { savedTally } from '../../../src/renderer/store/save-tally.ts'
import { SAMPLE_REPORT } from '../sample-report.ts'
import { articleRow, keep } from './keep-articles.ts'
import { newArticle, sampleArticle } from './sample-article.ts'

beforeEach(() => database.open())
afterEach(() => Promise.all(database.tables.map((table) => table.clear())))

const URL = 'https://story.example/'
const again = sampleArticle({ url: URL, title: 'Story' })

async function binnedWithJob(): Promise<{ articleId: string; jobId: string }> {
  const articleId = await keep('Story', { deletedAt: 5 })
  const [jobId = ''] = await addJobs([{ address: URL }], 6)
  return { articleId, jobId }
}

/** Has the disk full at one kind of write while something runs. */
async function withFullDisk(table: 'articles' | 'settings', work: () => Promise<unknown>): Promise<void> {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  database.table(table).hook('updating', refuse)
  try {
    await expect(work()).rejects.toMatchObject({ failure: { code: 'store/full' } })
  } finally {
    database.table(table).hook('updating').unsubscribe(refuse)
  }
}

it('comes out of the bin with the end of its job, or neither happens', async () => {
  const { articleId, jobId } = await binnedWithJob()
  const ways = [() => addArticle(newArticle(again, { jobId })), () => endAsPresent(articleId, jobId)]
  for (const table of ['articles', 'settings'] as const)
    for (const way of ways) {
      await withFullDisk(table, way)
      expect(await articleRow(articleId)).toMatchObject({ deletedAt: 5 })
      expect(await getJob(jobId)).toBeDefined()
    }
})

it.each([
  ['found only when it is kept', (_id: string, jobId: string) => addArticle(newArticle(again, { jobId }))],
  ['found before', endAsPresent],
])('is told as restored, then as saved already, where it is %s', async (_name, way) => {
  const { articleId, jobId } = await binnedWithJob()
  expect(await way(articleId, jobId)).toMatchObject({ kind: 'restored', row: { id: articleId } })
  expect(await articleRow(articleId)).toMatchObject({ deletedAt: null })
  expect(await getJob(jobId)).toBeUndefined()
  expect(await savedTally()).toBe(1)
  const [again = ''] = await addJobs([{ address: URL }], 6)
  expect(await way(articleId, again)).toMatchObject({ kind: 'already-saved' })
})

it('is saved anew where it has been removed for good meanwhile', async () => {
  const [jobId = ''] = await addJobs([{ address: URL }], 6)
  expect(await endAsPresent('gone', jobId)).toBeNull()
  expect(await getJob(jobId)).toBeDefined()
})

it('stays in the bin where the job is cancelled meanwhile', async () => {
  const { articleId, jobId } = await binnedWithJob()
  await removeJobs([jobId])
  await expect(endAsPresent(articleId, jobId)).rejects.toMatchObject({ failure: { code: 'job/cancelled' } })
  expect(await articleRow(articleId)).toMatchObject({ deletedAt: 5 })
  expect(await savedTally()).toBe(0)
})

it('is kept once, whichever of two windows brings it first', async () => {
  const { articleId, jobId } = await binnedWithJob()
  const page = {
    jobId,
    cleaned: { article: again, images: [], report: SAMPLE_REPORT },
    original: newArticle(again).original,
    imagePage: URL,
  }
  const context = { signal: new AbortController().signal, onStage: () => {}, now: () => 7 }
  expect(await keepArticle(page, context)).toMatchObject({ kind: 'restored', article: { id: articleId } })
  expect(await database.articles.count()).toBe(1)
  expect(await getJob(jobId)).toBeUndefined()
})
