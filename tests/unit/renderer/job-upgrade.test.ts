import { afterEach, beforeEach, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { openLibrary } from '../../../src/renderer/store/open-library.ts'
import { jobSchema } from '../../../src/renderer/store/schema.ts'
import second from '../../fixtures/libraries/version-2.json'
import { removeLibrary, writeLibrary } from './library-fixture.ts'

beforeEach(async () => {
  await removeLibrary()
  await writeLibrary(second)
  await openLibrary(() => {})
})
afterEach(removeLibrary)

it('keeps everything of version 2 but the form of its jobs', async () => {
  for (const [name, rows] of Object.entries(second.rows)) {
    if (name === 'jobs' || name === 'images') continue
    expect([name, await database.table(name).toArray()]).toEqual([name, rows])
  }
  expect(await database.images.count()).toBe(second.rows.images.length)
})

it('makes one job of two for the same page, in the order asked for', async () => {
  const jobs = await database.jobs.orderBy('order').toArray()
  expect(jobs.map(({ id, state }) => [id, state])).toEqual([
    ['job-3', 'failed'],
    ['job-4', 'failed'],
    ['job-1', 'waiting'],
  ])
  for (const job of jobs) expect(jobSchema.parse(job)).toEqual(job)
  expect(await database.jobs.get('job-3')).toMatchObject({
    whole: true,
    failure: { code: 'fetch/not-found' },
  })
})
