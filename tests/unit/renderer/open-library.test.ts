import { expect, it } from 'vitest'
import { database } from '../../../src/renderer/store/database.ts'
import { openLibrary } from '../../../src/renderer/store/open-library.ts'

it('stays out of a library that a newer Recto has used, and changes nothing in it', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('recto', 10_000)
    request.onupgradeneeded = () => request.result.createObjectStore('future').put('kept', 1)
    request.onsuccess = () => resolve(request.result.close())
    request.onerror = () => reject(request.error)
  })
  await expect(openLibrary(0)).rejects.toMatchObject({ failure: { code: 'store/newer-version' } })
  expect(database.isOpen()).toBe(false)
  const [found] = await indexedDB.databases()
  expect(found).toEqual({ name: 'recto', version: 10_000 })
})
