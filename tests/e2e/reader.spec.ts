import { fixturePage } from './fixture-page.ts'
import { backToLibrary, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { lighthousePage } from './site/own-pages.ts'

const blog = fixturePage('blog-code-table')

test.beforeEach(async ({ page, site }) => saveAndWait(page, site.address(blog.path), blog.title))

test('opens the same article again after a reload', async ({ page }) => {
  await openArticle(page, blog.title)
  await page.reload()
  await expect(page.getByRole('article', { name: blog.title })).toBeVisible()
  await expect(page).toHaveTitle(blog.title)
})

test('returns the keyboard to where it left the list', async ({ page }) => {
  await openArticle(page, blog.title)
  await backToLibrary(page)
  await expect(library(page).getByRole('link', { name: blog.title, exact: true })).toBeFocused()
})

test('opens an article where it was left, under its picture too', async ({ page, site }) => {
  // Low enough that its end stays out of view: what has been read opens at its beginning.
  await page.setViewportSize({ width: 900, height: 420 })
  const title = 'The lighthouse and its picture'
  const picture = '<meta property="og:image" content="/images/boat-900.png"></head>'
  site.publish('/pictured', lighthousePage(title, []).replace('</head>', picture))
  await saveAndWait(page, site.address('/pictured'), title)
  const article = await openArticle(page, title)
  const paragraph = article.locator('.article-body > p').nth(1)
  const top = () => paragraph.evaluate((element) => Math.round(element.getBoundingClientRect().top))
  await expect(article.locator('.lead-image img')).toBeVisible()
  await paragraph.evaluate((element) =>
    window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 300),
  )
  // Once the window has another height alone, too.
  await page.setViewportSize({ width: 900, height: 460 })
  await page.evaluate(() => window.scrollBy(0, 40))
  const left = await top()
  await backToLibrary(page)
  await openArticle(page, title)
  await expect(article.locator('.lead-image img')).toBeVisible()
  expect(Math.abs((await top()) - left)).toBeLessThan(40)
})

test('deletes an article, and gives it back', async ({ page }) => {
  await openArticle(page, blog.title)
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(library(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(library(page).getByRole('link', { name: blog.title, exact: true })).toBeVisible()
})

test('prints the article alone', async ({ page }) => {
  const article = await openArticle(page, blog.title)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(article.getByText(/^From http.*, saved /)).toBeVisible()
  await expect(article.getByRole('heading', { level: 1 })).toBeVisible()
})

test('says so when an address leads to no article', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '#/article/nothing'
  })
  await expect(page.getByRole('alert')).toContainText('not in your library')
  await page.getByRole('button', { name: 'Back to library' }).click()
  await expect(library(page)).toBeVisible()
})

test('works by keyboard alone', async ({ page, site }) => {
  const field = page.getByRole('textbox', { name: 'Article address' })
  await field.focus()
  await page.keyboard.insertText(site.address('/lighthouse'))
  await page.keyboard.press('Enter')
  const link = library(page).getByRole('link').first()
  await expect(library(page).getByRole('listitem')).toHaveCount(2)
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await page.getByRole('button', { name: 'Back to library' }).focus()
  await page.keyboard.press('Enter')
  await expect(library(page)).toBeVisible()
})
