import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { save } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { setTheme, THEMES } from './themes.ts'
import { paste } from './transfer.ts'
import { fillViews, VIEWS } from './views.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(new AxeBuilder({ page }).withTags(TAGS))
}

async function expectNoViolation(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** CSS px by which the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [name, part] of Object.entries(
  Object.groupBy(VIEWS, ({ name }) => (/article/.test(name) ? 'articles' : 'the rest')),
))
  test(`axe finds nothing in any view, in any theme, and nothing is cut off at 320 CSS px: ${name}`, async ({
    page,
    site,
    host,
  }) => {
    test.skip(
      host === 'desktop',
      'axe opens a page of its own, which the desktop denies; the views are the same',
    )
    test.setTimeout(300_000)
    await fillViews(page, site)
    for (const { name, open, close } of part ?? []) {
      await test.step(name, async () => {
        await open(page)
        await expectAccessible(page)
        // What a theme changes is its colours.
        for (const theme of THEMES.slice(1)) {
          await setTheme(page, theme)
          await expectNoViolation(new AxeBuilder({ page }).withRules(['color-contrast']))
        }
        await setTheme(page, 'light')
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        await page.setViewportSize({ width: 1280, height: 800 })
        await close(page)
      })
    }
  })

test('axe finds nothing where a save fails and where images are missing', async ({ page, site, host }) => {
  test.skip(host === 'desktop', 'as above')
  await save(page, 'not an address')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await save(page, site.address('/broken-images'))
  await page.getByText('3 images missing').waitFor()
  await page.getByRole('list', { name: 'Library' }).getByRole('link').first().click()
  await expect(page.getByRole('article')).toBeVisible()
  await expectAccessible(page)
})

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
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})
