import { afterEach, beforeEach, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { openLibrary } from '../../../src/renderer/store/open-library.ts'
import { tidyBin } from '../../../src/renderer/upkeep/tidy-bin.ts'
import { keep } from './keep-articles.ts'
import { removeLibrary } from './library-fixture.ts'

const DAY_MS = 86_400_000

beforeEach(removeLibrary)
afterEach(removeLibrary)

it('leaves the library open and whole where the disk is too full even to delete, and tells so', async () => {
  await openLibrary(() => {})
  const id = await keep('Old', { deletedAt: 0 })
  database.close()

  await openLibrary(() => {})
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  database.contents.hook('deleting', refuse)
  const told: unknown[] = []
  try {
    await tidyBin(31 * DAY_MS, (thrown) => told.push(thrown))
  } finally {
    database.contents.hook('deleting').unsubscribe(refuse)
  }
  expect(told).toMatchObject([{ failure: { code: 'store/full' } }])
  expect(await database.articles.get(id)).toMatchObject({ title: 'Old' })

  await tidyBin(31 * DAY_MS, (thrown) => told.push(thrown))
  expect(told).toHaveLength(1)
  expect(await database.articles.count()).toBe(0)
})
