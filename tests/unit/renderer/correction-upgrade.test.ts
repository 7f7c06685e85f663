import { afterEach, beforeEach, expect, it } from 'vitest'
import { correctionsFor } from '../../../src/renderer/store/corrections.ts'
import { database } from '../../../src/renderer/store/database.ts'
import { openLibrary } from '../../../src/renderer/store/open-library.ts'
import third from '../../fixtures/libraries/version-3.json'
import { removeLibrary, writeLibrary } from './library-fixture.ts'

beforeEach(async () => {
  await removeLibrary()
  await writeLibrary(third)
  await openLibrary(() => {})
})
afterEach(removeLibrary)

it('keeps everything of version 3, which knew no corrections', async () => {
  for (const [name, rows] of Object.entries(third.rows)) {
    if (name === 'images') continue
    expect([name, await database.table(name).toArray()]).toEqual([name, rows])
  }
  expect(await database.images.count()).toBe(third.rows.images.length)
  expect(await correctionsFor('article-1')).toEqual([])
})
