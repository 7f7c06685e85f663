import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { library, openArticle, save, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { LIGHTHOUSE } from './site/own-pages.ts'

/** What each address answers with, and what is said of it. */
const FAILURES = {
  'a status': [
    ['/status/404', 'does not exist (any more) (404)'],
    ['/status/410', 'does not exist (any more) (410)'],
    ['/status/401', 'asks for a login'],
    ['/status/403', 'asks for a login'],
    ['/status/429', 'wants fewer requests'],
    ['/status/500', 'has a fault of its own (500)'],
  ],
  'no article': [
    ['/files/report.pdf', 'leads to a PDF document'],
    ['/files/photo.png', 'leads to an image'],
    ['/files/feed.xml', 'leads to a news feed'],
    ['/pages/login-wall', 'asks for a login'],
    ['/pages/bot-wall', 'proof that you are human'],
    ['/pages/link-hub', 'No article was found'],
    ['/pages/empty-shell', 'No article was found'],
  ],
  'too much, or nothing at all': [
    ['/huge', 'larger than 20 MB'],
    ['/huge-declared', 'larger than 20 MB'],
    ['/gzip-bomb', 'larger than 20 MB'],
    ['/reset', 'does not answer'],
    ['/redirect-loop', 'round in circles'],
  ],
} as const

for (const [answer, cases] of Object.entries(FAILURES)) {
  test(`says what went wrong and keeps it for a retry, where a page answers with ${answer}`, async ({
    page,
    site,
  }) => {
    for (const [path, sentence] of cases) {
      await test.step(path, () => expectFailure(page, site.address(path), sentence))
    }
  })
}

test.describe('a server that is too slow', () => {
  // So that a test need not wait as long as a person would.
  test.use({ timeoutSeconds: 2 })

  for (const path of ['/slow', '/trickle']) {
    test(`is given up, and kept for a retry: ${path}`, async ({ page, site }) => {
      await expectFailure(page, site.address(path), 'took too long')
    })
  }
})

test('refuses what is not an address, and gives it back to be mended', async ({ page, site }) => {
  await save(page, 'the harbour story')
  await expect(page.getByRole('alert')).toContainText('is not the address of a web page')
  await page.getByRole('button', { name: 'Edit address' }).click()
  const field = page.getByRole('textbox', { name: 'Article address' })
  await expect(field).toHaveValue('the harbour story')
  await expect(field).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)

  await field.fill(site.address('/lighthouse'))
  await field.press('Enter')
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
})

test('saves on Retry what failed before', async ({ page, site }) => {
  const { title } = fixturePage('blog-code-table')
  await save(page, site.address('/flaky/blog-code-table'))
  await page.getByRole('button', { name: 'Retry' }).click()
  await openArticle(page, title)
})

test('offers the whole page’s text where it finds no article', async ({ page, site }) => {
  await save(page, site.address('/pages/link-hub'))
  await page.getByRole('button', { name: 'Keep the whole page’s text' }).click()
  await expect(library(page).getByRole('listitem')).toHaveCount(1)
  await library(page).getByRole('link').first().click()
  await expect(page.getByRole('article')).not.toBeEmpty()

  // Nothing was cleaned, so its confidence is low, and the list says so.
  await page.getByRole('button', { name: 'Back to library' }).click()
  await library(page).getByRole('link', { name: 'Check the cleaning' }).click()
  await expect(page.getByRole('heading', { name: 'What was cleaned', level: 1 })).toBeVisible()
  await expect(page.getByText('Recto is not sure of this article')).toBeVisible()
})

test('names the images that are missing, and fetches them when they can be had', async ({ page, site }) => {
  await save(page, site.address('/broken-images'))
  await expect(library(page)).toContainText('3 images missing')
  await library(page).getByRole('link').click()
  const article = page.getByRole('article')
  await expect(article.locator('img')).toHaveCount(2)
  await expect(article.getByText(/Image missing|An image is missing/)).toHaveCount(3)
  await article.getByRole('button', { name: 'Fetch missing images' }).click()
  await expect(article.getByRole('alert')).toContainText('3 images could not be fetched')
})

async function expectFailure(page: Page, address: string, sentence: string): Promise<void> {
  await save(page, address)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(sentence)
  await expect(alert).toContainText(address)
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('alert')).toContainText(sentence)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
}

test('says so where not even the job can be kept, and gives the address back', async ({ page, site }) => {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  const address = site.address(LIGHTHOUSE.path)
  await save(page, address)
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Article address' })).toHaveValue(address)
})

test('says so where an article cannot be deleted', async ({ page, site }) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await openArticle(page, LIGHTHOUSE.title)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible()
  await expect(page.getByRole('article', { name: LIGHTHOUSE.title })).toBeVisible()
})

test('shows a save that is begun further down the library', async ({ page, site }) => {
  await page.setViewportSize({ width: 900, height: 320 })
  for (const name of ['blog-code-table', 'english-news', 'german-magazine']) {
    const { path, title } = fixturePage(name)
    await saveAndWait(page, site.address(path), title)
  }
  await page.mouse.wheel(0, 2_000)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await save(page, site.address('/status/404'))
  await expect(page.getByRole('alert')).toBeInViewport()
})

test('offers the whole text once, and says so where there is none', async ({ page, site }) => {
  await save(page, site.address('/pages/empty-shell'))
  await page.getByRole('button', { name: 'Keep the whole page’s text' }).click()
  await expect(page.getByRole('alert')).toContainText('There is no text on this page')
  await expect(page.getByRole('button', { name: 'Keep the whole page’s text' })).toHaveCount(0)
})
