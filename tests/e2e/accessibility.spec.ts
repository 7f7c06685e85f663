import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { backToLibrary, openArticle, save, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { paste } from './transfer.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.getByRole('button', { name: 'Reading settings' }).click()
  await page.getByRole('radio', { name: theme }).check({ force: true })
  await expectAccessible(page)
  await page.keyboard.press('Escape')
}

for (const theme of ['Light', 'Sepia', 'Dark', 'Night']) {
  test(`axe finds nothing in any view: ${theme}`, async ({ page, site, host }) => {
    test.skip(
      host === 'desktop',
      'axe opens a page of its own, which the desktop denies; the views are the same',
    )
    await chooseTheme(page, theme)
    await expectAccessible(page)

    await page.goto(`${new URL(page.url()).origin}/#/storage`)
    await expect(page.getByRole('meter')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Back to library' }).click()

    await save(page, 'not an address')
    await expect(page.getByRole('alert')).toBeVisible()
    const fixture = fixturePage('blog-code-table')
    await saveAndWait(page, site.address(fixture.path), fixture.title)
    await expectAccessible(page)

    await openArticle(page, fixture.title)
    await expectAccessible(page)
    await backToLibrary(page)
    await save(page, site.address('/broken-images'))
    await page.getByText('3 images missing').waitFor()
    await page.getByRole('list', { name: 'Library' }).getByRole('link').first().click()
    await expect(page.getByRole('article')).toBeVisible()
    await expectAccessible(page)
  })
}

test('axe finds nothing in a long queue and in many failures', async ({ page, site, host }) => {
  test.skip(host === 'desktop', 'as above')
  const failing = Array.from({ length: 5 }, (_, n) => site.address(`/status/404?${n}`))
  const held = Array.from({ length: 8 }, (_, n) => site.address(`/held/${n}`))
  await page.getByRole('textbox', { name: 'Article address' }).focus()
  await paste(page, { data: { 'text/plain': [...failing, ...held].join('\n') } })
  await page.getByRole('button', { name: 'Show reasons' }).click()
  await page.getByText('not found (5)').last().click()
  await page.getByRole('button', { name: 'Show pages' }).click()
  await expect(page.getByRole('list', { name: 'Being saved' })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
})

test('axe finds nothing in what a search finds', async ({ page, site, host }) => {
  test.skip(host === 'desktop', 'as above')
  const fixture = fixturePage('blog-code-table')
  await saveAndWait(page, site.address(fixture.path), fixture.title)
  await page.getByRole('searchbox', { name: 'Search library' }).fill(fixture.title)
  await expect(page.getByRole('status').filter({ hasText: '1 article found' })).toBeVisible()
  await expectAccessible(page)
})

test('nothing is lost at 320 CSS px', async ({ page, site }) => {
  const fixture = fixturePage('blog-code-table')
  await saveAndWait(page, site.address(fixture.path), fixture.title)
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  await openArticle(page, fixture.title)
  expect(await overflow()).toBeLessThanOrEqual(0)
})
