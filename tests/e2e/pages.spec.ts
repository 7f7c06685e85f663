import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { backToLibrary, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

async function readInPages(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reading settings' }).click()
  await page.getByRole('radio', { name: 'Pages' }).check({ force: true })
  await page.keyboard.press('Escape')
}

/** Which page is shown, and of how many. */
async function pageNumber(page: Page): Promise<[number, number]> {
  const text = (await page.getByText(/^Page \d+ of \d+$/).textContent()) ?? ''
  const [, shown, count] = /(\d+) of (\d+)/.exec(text) ?? []
  return [Number(shown), Number(count)]
}

const shownPage = async (page: Page) => (await pageNumber(page))[0]

test('reads in pages: turned by keys, wheel and buttons, led to by links, and kept', async ({
  page,
  site,
  host,
}) => {
  const blog = fixturePage('blog-code-table')
  await saveAndWait(page, site.address(blog.path), blog.title)
  const article = await openArticle(page, blog.title)
  await readInPages(page)
  await expect.poll(() => shownPage(page)).toBe(1)
  const [, count] = await pageNumber(page)
  expect(count).toBeGreaterThan(2)

  await article.getByRole('heading', { level: 1 }).focus()
  for (const [key, expected] of [
    ['ArrowRight', 2],
    ['Space', 3],
    ['Shift+Space', 2],
    ['PageUp', 1],
    ['End', count],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => shownPage(page), key).toBe(expected)
  }
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect.poll(() => shownPage(page)).toBe(2)
  await page.mouse.move(640, 200)
  await page.mouse.wheel(0, -120)
  await expect.poll(() => shownPage(page)).toBe(1)

  // Whatever leads into the text turns to its page, and pages stay whole.
  const heading = article.locator('.article-body').getByRole('heading', { name: 'What it costs' })
  await page.getByRole('button', { name: 'Contents' }).click()
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('button', { name: 'What it costs' })
    .click()
  await expect(heading).toBeInViewport()
  const [there] = await pageNumber(page)
  expect(there).toBeGreaterThan(1)
  const offset = await article.evaluate(
    (element) => (element.scrollLeft % element.clientWidth) / element.clientWidth,
  )
  expect(Math.min(offset, 1 - offset)).toBeLessThan(0.01)

  // Nothing is cut off at the foot of a page.
  const cut = await article.evaluate((element) => {
    const foot = element.getBoundingClientRect().bottom + 1
    return [...element.querySelectorAll('img, pre, .table-scroll')].filter(
      (part) => part.getBoundingClientRect().bottom > foot,
    ).length
  })
  expect(cut).toBe(0)

  if (host === 'browser') {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }

  // Opened again, and in lines of another size, it stands where it was; scrolled as well.
  await page.waitForFunction(() => document.querySelector('progress')?.value !== 0)
  await backToLibrary(page)
  await openArticle(page, blog.title)
  await expect(heading).toBeInViewport()
  const first = article.getByText('cut -d')
  await expect(first).toBeInViewport()
  await page.setViewportSize({ width: 390, height: 800 })
  await expect(first).toBeInViewport()
  await page.getByRole('button', { name: 'Reading settings' }).click()
  await page.getByRole('radio', { name: 'Scroll' }).check({ force: true })
  await page.keyboard.press('Escape')
  await expect(first).toBeInViewport()
})

test('turns the pages of a right-to-left article, and of vertical text, the other way', async ({
  page,
  site,
}) => {
  const bustan = fixturePage('rtl-bustan')
  await saveAndWait(page, site.address(bustan.path), bustan.title)
  await page.setViewportSize({ width: 700, height: 420 })
  await openArticle(page, bustan.title)
  await readInPages(page)
  await expect.poll(() => shownPage(page)).toBe(1)
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => shownPage(page)).toBe(2)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => shownPage(page)).toBe(1)
  await backToLibrary(page)

  const ryokan = fixturePage('shift-jis-ryokan')
  await saveAndWait(page, site.address(ryokan.path), ryokan.title)
  const article = await openArticle(page, ryokan.title)
  await page.getByRole('button', { name: 'Reading settings' }).click()
  await page.getByRole('switch', { name: 'Vertical lines' }).check({ force: true })
  await page.keyboard.press('Escape')
  expect(await article.evaluate((element) => getComputedStyle(element).writingMode)).toBe('vertical-rl')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => shownPage(page)).toBe(2)
})
