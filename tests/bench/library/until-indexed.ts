import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** Waits until the index answers. @returns ms */
export async function untilAnswered(page: Page): Promise<number> {
  const started = performance.now()
  await page.getByRole('searchbox', { name: 'Search library' }).fill('zzzzzz')
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  return performance.now() - started
}

/** Waits until the index answers and no article waits for it. @returns seconds */
export async function untilIndexed(page: Page): Promise<number> {
  const started = performance.now()
  await untilAnswered(page)
  while ((await page.evaluate(countWaiting)) > 0) await setTimeout(200)
  return (performance.now() - started) / 1000
}

async function countWaiting(): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('recto'))
  const count = await done(database.transaction('pendingIndex').objectStore('pendingIndex').count())
  database.close()
  return count
}
