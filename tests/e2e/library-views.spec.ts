import { fixturePage } from './fixture-page.ts'
import { saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const PAGES = ['english-news', 'blog-code-table', 'nuage-souverain', 'rtl-bustan'].map(fixturePage)

test('a list is shown as lines or as cards, which the arrows lead through', async ({ page, site }) => {
  // A library with nothing in it says how to begin.
  await expect(page.getByRole('listitem').filter({ hasText: 'Paste an article' })).toContainText('N')
  for (const { path, title } of PAGES) await saveAndWait(page, site.address(path), title)
  const list = page.getByRole('list', { name: 'Library' })
  const links = list.getByRole('link')
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'View' }).click()
    await page.getByRole('menuitemradio', { name }).click()
  }
  const box = async (index: number) =>
    (await list.getByRole('listitem').nth(index).boundingBox()) ?? { x: 0, y: 0, height: 0 }

  await choose('Compact list')
  await expect.poll(async () => (await box(0)).height).toBeLessThan(60)
  await expect(list.getByRole('img', { includeHidden: true })).toHaveCount(0)

  await choose('Cards')
  await expect
    .poll(async () => (await box(1)).y === (await box(0)).y && (await box(1)).x > (await box(0)).x)
    .toBe(true)
  expect((await box(3)).y).toBeGreaterThan((await box(0)).y)
  await links.first().focus()
  for (const [key, index] of [
    ['ArrowRight', 1],
    ['ArrowDown', 3],
    ['ArrowUp', 0],
    ['End', 3],
    ['ArrowLeft', 2],
  ] as const) {
    await page.keyboard.press(key)
    await expect(links.nth(index)).toBeFocused()
  }

  await page.reload()
  await expect(links).toHaveCount(4)
  expect((await box(1)).y).toBe((await box(0)).y)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(async () => (await box(1)).y > (await box(0)).y).toBe(true)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)

  // Where the system takes the colours away, what is open is told by a line.
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ forcedColors: 'active' })
  const open = page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: /^Library/ })
  await expect(open).toHaveCSS('outline-style', 'solid')
})
