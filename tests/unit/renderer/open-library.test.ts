import { afterEach, beforeEach, expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { openLibrary } from '../../../src/renderer/store/open-library.ts'
import { removeLibrary } from './library-fixture.ts'

beforeEach(removeLibrary)
afterEach(removeLibrary)

it('is closed, and says so, once a newer Recto changes its form', async () => {
  const outdated = Promise.withResolvers<void>()
  await openLibrary(outdated.resolve)
  const changed = changeForm()
  await outdated.promise
  await changed
  expect(database.isOpen()).toBe(false)
  await expect(database.articles.count()).rejects.toThrow()
})

it('stays out of a library that a newer Recto has used, and changes nothing in it', async () => {
  await changeForm()
  await expect(openLibrary(() => {})).rejects.toMatchObject({ failure: { code: 'store/newer-version' } })
  expect(database.isOpen()).toBe(false)
  const [found] = await indexedDB.databases()
  expect(found).toEqual({ name: 'recto', version: 10_000 })
})

/** What a newer Recto does to the library. */
function changeForm(): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('recto', 10_000)
    request.onupgradeneeded = () => request.result.createObjectStore('future').put('kept', 1)
    request.onsuccess = () => resolve(request.result.close())
    request.onerror = () => reject(request.error)
  })
}
