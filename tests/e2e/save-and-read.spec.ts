import type { Locator } from '@playwright/test'
import { type FixturePage, fixturePage } from './fixture-page.ts'
import { backToLibrary, expectImagesShown, library, openArticle, save, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

/** Pages of different make: furniture all around, code and a table, right to left, an old charset, lazy images. */
const PAGES = [
  'nuage-souverain',
  'blog-code-table',
  'rtl-bustan',
  'windows-1252-port',
  'thirty-lazy-images',
].map(fixturePage)

async function expectClean(article: Locator, { contains, lacks, images }: FixturePage): Promise<void> {
  for (const phrase of contains) await expect(article).toContainText(phrase)
  for (const phrase of lacks) await expect(article).not.toContainText(phrase)
  await expectImagesShown(article, images)
}

test('saves five pages of different make, and reads them all with their server stopped', async ({
  page,
  site,
}) => {
  for (const { path, title } of PAGES) await saveAndWait(page, site.address(path), title)

  await site.stop()
  site.resetRequests()
  await page.reload()

  await expect(library(page).getByRole('listitem')).toHaveCount(PAGES.length)
  for (const fixture of PAGES) {
    const article = await openArticle(page, fixture.title)
    await expectClean(article, fixture)
    await backToLibrary(page)
  }
  expect(site.requests).toEqual([])
})

test('shows each article in its own language and direction, with what is known of it', async ({
  page,
  site,
}) => {
  const arabic = fixturePage('rtl-bustan')
  await saveAndWait(page, site.address(arabic.path), arabic.title)
  const article = await openArticle(page, arabic.title)
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(article).toHaveAttribute('lang', /^ar/)

  await backToLibrary(page)
  const french = fixturePage('nuage-souverain')
  await saveAndWait(page, site.address(french.path), french.title)
  const story = await openArticle(page, french.title)
  await expect(story).toHaveAttribute('lang', /^fr/)
  await expect(story.getByRole('heading', { level: 1 })).toHaveText(french.title)
  await expect(story).toContainText('Published')
  await expect(story).toContainText('min read')
})

test('tells how far a save is, and forgets it when it is cancelled', async ({ page, site }) => {
  await save(page, site.address('/slow-images'))
  const job = page.getByRole('list', { name: 'Being saved' }).getByRole('listitem')
  await expect(job).toContainText(/Images \d+ of 6/)
  await job.getByRole('button', { name: 'Cancel' }).click()
  await expect(job).toHaveCount(0)
  site.releaseImages()

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your library is empty' })).toBeVisible()
})

test('goes on with a save that was interrupted', async ({ page, site }) => {
  await save(page, site.address('/slow-images'))
  await expect(page.getByText(/Images \d+ of 6/)).toBeVisible()
  await page.reload()
  site.releaseImages()
  await expect(library(page).getByRole('link')).toHaveCount(1)
  await expect(page.getByRole('list', { name: 'Being saved' })).toHaveCount(0)
})

test('shows a save in every open window', async ({ page, site, context, host }) => {
  test.skip(host === 'desktop', 'the desktop has one window')
  const second = await context.newPage()
  await second.goto(page.url())
  const { path, title } = fixturePage('blog-code-table')
  await saveAndWait(page, site.address(path), title)
  await expect(library(second).getByRole('link', { name: title, exact: true })).toBeVisible()
})

test('goes on with a save whose window was closed', async ({ page, site, context, host }) => {
  test.skip(host === 'desktop', 'the desktop has one window')
  const second = await context.newPage()
  await second.goto(page.url())
  await save(second, site.address('/slow-images'))
  const job = page.getByRole('list', { name: 'Being saved' }).getByRole('listitem')
  await expect(job).toContainText(/Images \d+ of 6/)
  await second.close()
  site.releaseImages()
  await expect(library(page).getByRole('link')).toHaveCount(1)
  await expect(job).toHaveCount(0)
})
