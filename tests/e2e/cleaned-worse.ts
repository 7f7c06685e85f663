import type { Page } from '@playwright/test'

/** Leaves the library as an earlier Recto would have, whose cleaner kept less. */
export async function cleanedWorse(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('recto')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const store = database.transaction('contents', 'readwrite').objectStore('contents')
    await new Promise<void>((resolve) => {
      store.openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
        if (!cursor) return resolve()
        cursor.update({ ...cursor.value, contentHtml: '<p>Little.</p>', bodyText: 'Little.' })
        cursor.continue()
      }
    })
    database.close()
  })
}
