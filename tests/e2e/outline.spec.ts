import { fixturePage } from './fixture-page.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const DOCS = fixturePage('docs-page')

test.beforeEach(async ({ page, site }) => saveAndWait(page, site.address(DOCS.path), DOCS.title))

test('leads to the headings of an article, by keyboard too, and follows what is read', async ({ page }) => {
  const article = await openArticle(page, DOCS.title)
  const headings = article.locator('.article-body').getByRole('heading')
  const last = headings.last()
  const name = (await last.textContent())?.trim() ?? ''
  await page.getByRole('button', { name: 'Contents' }).click()
  const outline = page.getByRole('navigation', { name: 'Contents' })
  await expect(outline.getByRole('button')).toHaveCount(await headings.count())
  await outline.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(outline).toHaveCount(0)
  await expect(last).toBeInViewport()
  await expect(last).toBeFocused()

  // Wide enough, it stands beside the text.
  await page.setViewportSize({ width: 1500, height: 400 })
  await last.evaluate((heading) => heading.scrollIntoView())
  await expect(outline.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'location')
  await page.evaluate(() => window.scrollTo(0, 0))
  await expect(outline.locator('[aria-current]')).toHaveCount(0)
})

test('stands on the side where the lines of its article begin', async ({ page, site }) => {
  const bustan = fixturePage('rtl-bustan')
  await saveAndWait(page, site.address(bustan.path), bustan.title)
  await page.setViewportSize({ width: 1500, height: 600 })
  await openArticle(page, bustan.title)
  const outline = page.getByRole('navigation', { name: 'Contents' })
  await expect(outline.getByRole('button').first()).toBeVisible()
  expect((await outline.boundingBox())?.x).toBeGreaterThan(1000)
})

test('tells how much is left to read', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 400 })
  await openArticle(page, DOCS.title)
  const read = page.getByRole('progressbar', { name: 'How much has been read' })
  const share = () => read.evaluate((element: HTMLProgressElement) => element.value)
  await expect(page.getByText(/minutes? left/)).toBeVisible()
  expect(await share()).toBeLessThan(0.9)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await expect.poll(share).toBe(1)
  await expect(page.getByText(/minutes? left/)).toHaveCount(0)
})
