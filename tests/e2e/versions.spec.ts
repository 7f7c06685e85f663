import type { Page } from '@playwright/test'
import { cleanedWorse } from './cleaned-worse.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { lighthousePage } from './site/own-pages.ts'
import type { Site } from './site/site.ts'

const PATH = '/changing'
const TITLE = 'The lighthouse is painted'
const BEFORE = lighthousePage(TITLE, ['/images/tower-600.png'])
const AFTER = BEFORE.replace('painted twice', 'painted').replace(
  'The council would like to paint the tower white',
  'The council has decided to paint the tower green',
)
const TEASER = lighthousePage(TITLE, []).replace(
  /<article>.*<\/article>/s,
  `<article><h1>${TITLE}</h1><p>This story is for members now. It tells of a tower, of its paint, and of a committee of three that has not met since the spring.</p><p>Become a member to read on, and get a calendar of lighthouses with it.</p></article>`,
)

async function more(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** An article that was fetched again and has changed, beside what it was. */
async function compareRenewed(page: Page, site: Site) {
  site.publish(PATH, BEFORE)
  await saveAndWait(page, site.address(PATH), TITLE)
  const article = await openArticle(page, TITLE)
  site.publish(PATH, AFTER)
  await more(page, 'Fetch again')
  await expect(page.getByRole('status')).toContainText('renewed')
  await expect(article).toContainText('has decided to paint the tower green')
  await page.getByRole('button', { name: 'Compare' }).click()
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await expect(comparison.getByRole('deletion').first()).toContainText('would like')
  return { article, comparison }
}

test('fetches an article again, keeps what it was, and gives it back', async ({ page, site }) => {
  const { article, comparison } = await compareRenewed(page, site)
  await expect(comparison.getByRole('insertion').last()).toContainText('green')
  await comparison.getByRole('button', { name: 'Use this version' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'This version is the article now' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Versions' }).getByRole('button')).toBeFocused()
  await page.getByRole('button', { name: 'Back to the article' }).click()
  await expect(article).toContainText('would like to paint the tower white')
  await expect(article.getByRole('img')).toHaveCount(1)
})

test('keeps the old text while the page looks worse, and lets a person decide', async ({ page, site }) => {
  site.publish(PATH, BEFORE)
  await saveAndWait(page, site.address(PATH), TITLE)
  const article = await openArticle(page, TITLE)
  site.publish(PATH, TEASER)
  await more(page, 'Fetch again')
  await expect(page.getByRole('status')).toContainText('your copy stays')
  await expect(article).toContainText('would like to paint the tower white')

  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('button', { name: 'Use this version' }).click()
  await page.getByRole('button', { name: 'Back to the article' }).click()
  await expect(article).toContainText('for members now')
})

test('asks before an earlier version is removed for good', async ({ page, site }) => {
  const { comparison } = await compareRenewed(page, site)
  const remove = comparison.getByRole('button', { name: 'Remove this version' })
  await remove.press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Remove this version for good?' })
  await question.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(comparison.getByRole('deletion').first()).toContainText('would like')
  await expect(remove).toBeFocused()

  await remove.press('Enter')
  await question.getByRole('button', { name: 'Remove for good' }).press('Enter')
  await expect(page.getByText('There is no other version of this article.')).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('says that a version is gone that another window has removed', async ({ page, site }) => {
  const { comparison } = await compareRenewed(page, site)
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('recto')
      request.onsuccess = () => resolve(request.result)
    })
    const transaction = database.transaction('versions', 'readwrite')
    transaction.objectStore('versions').clear()
    await new Promise((resolve) => transaction.addEventListener('complete', resolve))
    database.close()
  })
  await comparison.getByRole('button', { name: 'Use this version' }).click()
  await expect(page.getByRole('alert')).toContainText('This version is not here any more')
})

test('keeps the article where its page is gone', async ({ page, site }) => {
  site.publish(PATH, BEFORE)
  await saveAndWait(page, site.address(PATH), TITLE)
  const article = await openArticle(page, TITLE)
  site.publish(PATH, null)
  await more(page, 'Fetch again')
  await expect(page.getByRole('alert')).toContainText('does not exist')
  await expect(article).toContainText('would like to paint the tower white')
})

test('cleans an article again from its page as it came, with the site gone', async ({ page, site }) => {
  site.publish(PATH, BEFORE)
  await saveAndWait(page, site.address(PATH), TITLE)
  const article = await openArticle(page, TITLE)
  await site.stop()
  await more(page, 'Clean again')
  await expect(page.getByRole('status')).toContainText('Nothing has changed')

  await cleanedWorse(page)
  await page.reload()
  await expect(article).not.toContainText('would like to paint')
  await more(page, 'Clean again')
  await expect(page.getByRole('status')).toContainText('renewed')
  await expect(article).toContainText('would like to paint the tower white')
  await expect(article.getByRole('img')).toHaveCount(1)
})
