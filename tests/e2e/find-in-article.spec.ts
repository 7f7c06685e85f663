import { backToLibrary, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { LIGHTHOUSE } from './site/own-pages.ts'

test.beforeEach(async ({ page, site }) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await page.setViewportSize({ width: 900, height: 420 })
})

test('finds words in the article, one place after another', async ({ page }) => {
  const article = await openArticle(page, LIGHTHOUSE.title)
  await expect(article).toBeVisible()
  await page.keyboard.press('Control+f')
  const box = page.getByRole('searchbox', { name: 'Find in article' })
  const bar = page.getByRole('search', { name: 'Find in article' })
  const count = bar.getByRole('status')
  await expect(box).toBeFocused()
  await box.fill('THE BÓOK')
  await expect(count).toHaveText('1 of 2')
  const place = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('find-current') ?? []
      const { top, bottom } = (range as Range).getBoundingClientRect()
      return { text: String(range), isInView: top > 52 && bottom < innerHeight }
    })
  expect(await place()).toEqual({ text: 'the book', isInView: true })
  const text = await article.locator('.article-body').innerHTML()
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 2')
  expect(await place()).toEqual({ text: 'The book', isInView: true })
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('1 of 2')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('2 of 2')
  await page.keyboard.press('F3')
  await expect(count).toHaveText('1 of 2')
  await box.fill('submarine')
  await expect(count).toHaveText('Not found')
  expect(await article.locator('.article-body').innerHTML()).toBe(text)

  // Escape gives the focus back, and does not leave the article.
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(article.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => CSS.highlights.has('find-places'))).toBe(false)
  const button = page.getByRole('button', { name: 'Find in article' })
  await button.click()
  await expect(box).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('goes on from the words of a search', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Search library' }).fill('keeper')
  const article = await openArticle(page, LIGHTHOUSE.title)
  const bar = page.getByRole('search', { name: 'Find in article' })
  await expect(bar.getByRole('status')).toHaveText('2 places')
  await expect(article.getByRole('heading', { level: 1 })).toBeFocused()
  await bar.getByRole('button', { name: 'Next' }).click()
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  // As it was typed, and its marks leave with it.
  await expect(bar.getByRole('searchbox')).toHaveValue('keeper')
  const marks = () => page.evaluate(() => CSS.highlights.get('found-words')?.size ?? 0)
  expect(await marks()).toBe(2)
  await bar.getByRole('button', { name: 'Close' }).click()
  await expect(bar).toHaveCount(0)
  expect(await marks()).toBe(0)
  await page.getByRole('button', { name: 'Back to library' }).click()
  await page.getByRole('searchbox', { name: 'Search library' }).fill('')
  await openArticle(page, LIGHTHOUSE.title)
  await expect(bar).toHaveCount(0)
  await backToLibrary(page)
})
