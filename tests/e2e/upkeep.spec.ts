import { cleanedWorse } from './cleaned-worse.ts'
import { fixturePage } from './fixture-page.ts'
import { goToView, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { LIGHTHOUSE } from './site/own-pages.ts'

const NEWS = fixturePage('english-news')

test('cleans the whole library again and says what has changed', async ({ page, site }) => {
  await saveAndWait(page, site.address(NEWS.path), NEWS.title)
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await site.stop()
  await goToView(page, '#/upkeep')
  const task = page.getByRole('region', { name: 'Clean all articles again' })
  await task.getByRole('button', { name: 'Clean all again' }).click()
  await expect(task.getByRole('status')).toHaveText('Changed: 0. The same as before: 2. Not cleaned: 0.')
  await expect(task.getByRole('button', { name: 'Clean all again' })).toBeFocused()

  await cleanedWorse(page)
  await task.getByRole('button', { name: 'Clean all again' }).click()
  await expect(task.getByRole('status')).toHaveText('Changed: 2. The same as before: 0. Not cleaned: 0.')
  await task.getByRole('link', { name: LIGHTHOUSE.title }).click()
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('without a keeper')
})

test('finds articles that lack images and fetches them', async ({ page, site }) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await goToView(page, '#/upkeep')
  const task = page.getByRole('region', { name: 'Is everything here?' })
  await task.getByRole('button', { name: 'Check all articles' }).click()
  await expect(task.getByRole('status')).toHaveText('1 article is complete offline.')

  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('recto')
      request.onsuccess = () => resolve(request.result)
    })
    const transaction = database.transaction('images', 'readwrite')
    transaction.objectStore('images').clear()
    await new Promise((resolve) => transaction.addEventListener('complete', resolve))
    database.close()
  })
  await task.getByRole('button', { name: 'Check all articles' }).click()
  await expect(task.getByRole('status')).toHaveText('1 article is not complete.')
  await expect(task.getByRole('listitem')).toContainText('1 image missing')
  await task.getByRole('button', { name: 'Fetch missing images' }).click()
  await expect(task.getByRole('status')).toHaveText('1 article is complete offline.')
})
