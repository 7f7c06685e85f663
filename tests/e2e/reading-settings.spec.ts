import type { Locator, Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const LIGHTHOUSE = fixturePage('english-news')

test.beforeEach(async ({ page, site }) => saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title))

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Reading settings' }).click()
  return page.getByRole('dialog', { name: 'Reading settings' })
}

const style = (element: Locator, name: string) =>
  element.evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), name)

test('keeps how a person reads, through a reload', async ({ page }) => {
  const article = await openArticle(page, LIGHTHOUSE.title)
  const paragraph = article.locator('.article-body p').first()
  const [size, leading] = [await style(paragraph, 'font-size'), await style(paragraph, 'line-height')]
  const settings = await openSettings(page)
  await settings.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await settings.getByRole('radio', { name: 'Hyperlegible' }).check({ force: true })
  await settings.getByRole('button', { name: 'Larger text' }).click()
  await settings.getByRole('button', { name: 'Lines farther apart' }).click()
  await settings.getByRole('switch', { name: 'Justified lines' }).check({ force: true })
  await settings.getByRole('switch', { name: 'Hyphenation' }).check({ force: true })
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(paragraph).toBeVisible()
  expect(await style(page.locator(':root'), 'color-scheme')).toBe('dark')
  expect(await style(paragraph, 'font-family')).toContain('Atkinson Hyperlegible')
  expect(Number.parseFloat(await style(paragraph, 'font-size'))).toBeGreaterThan(Number.parseFloat(size))
  expect(Number.parseFloat(await style(paragraph, 'line-height'))).toBeGreaterThan(Number.parseFloat(leading))
  expect(await style(paragraph, 'text-align')).toBe('justify')
  expect(await style(paragraph, 'hyphens')).toBe('auto')
})

test('sets lines of as many characters as it says, in every font', async ({ page }) => {
  const article = await openArticle(page, LIGHTHOUSE.title)
  const settings = await openSettings(page)
  const length = settings.getByRole('group', { name: 'Line length' })
  for (const font of ['Serif', 'Sans serif', 'Hyperlegible', 'OpenDyslexic']) {
    await settings.getByRole('radio', { name: font, exact: true }).check({ force: true })
    await page.evaluate(() => document.fonts.ready)
    await length.getByRole('button', { name: 'Shorter lines' }).focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('Enter')
    for (const characters of [45, 55, 65, 75]) {
      await expect(length.getByRole('status')).toHaveText(`${characters} characters`)
      const measured = await article.evaluate(charactersOfALine)
      expect(measured, `${font}, ${characters} characters`).toBeGreaterThan(characters * 0.88)
      expect(measured, `${font}, ${characters} characters`).toBeLessThan(characters * 1.12)
      await length.getByRole('button', { name: 'Longer lines' }).click()
    }
  }
})

test('keeps the place in the text while it is set anew', async ({ page }) => {
  const article = await openArticle(page, LIGHTHOUSE.title)
  const paragraph = article.locator('.article-body > p').nth(3)
  // Under the toolbar stands some line of that paragraph.
  const isAtTop = () =>
    paragraph.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top <= 73 && bottom >= 72
    })
  await paragraph.evaluate((element) =>
    window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 60),
  )
  expect(await isAtTop()).toBe(true)
  await page.setViewportSize({ width: 420, height: 600 })
  await expect.poll(isAtTop).toBe(true)
  const settings = await openSettings(page)
  await settings.getByRole('button', { name: 'Larger text' }).click()
  await settings.getByRole('radio', { name: 'OpenDyslexic' }).check({ force: true })
  await expect.poll(isAtTop).toBe(true)
})

test('stays in its panel in a low window, and closes by Escape at the smallest size too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 400 })
  await openArticle(page, LIGHTHOUSE.title)
  const settings = await openSettings(page)
  await settings.getByRole('combobox', { name: 'Language' }).focus()
  const [panel, language] = await Promise.all(
    [settings, settings.getByRole('combobox', { name: 'Language' })].map((part) =>
      part.evaluate((element) => {
        const { top, right, bottom } = element.getBoundingClientRect()
        return { top, right, bottom }
      }),
    ),
  )
  expect(panel?.top).toBeGreaterThanOrEqual(0)
  expect(panel?.bottom).toBeLessThanOrEqual(400)
  expect(language?.bottom).toBeLessThanOrEqual(panel?.bottom ?? 0)
  expect(language?.right).toBeLessThanOrEqual(panel?.right ?? 0)
  const smaller = settings.getByRole('button', { name: 'Smaller text' })
  await smaller.focus()
  for (let i = 0; i < 10; i++) await page.keyboard.press('Enter')
  await expect(smaller).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  await expect(settings).toHaveCount(0)
})

/** Runs in the window. @returns the characters of the full lines of an article's paragraphs, in the mean */
function charactersOfALine(article: Element): number {
  const lines: number[] = []
  const range = document.createRange()
  for (const paragraph of article.querySelectorAll('.article-body > p')) {
    const ofParagraph: number[] = []
    let top = Number.NaN
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent ?? '').length; at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getBoundingClientRect()
        if (box.height === 0) continue
        // What is raised or in another font stands a little higher or lower in the same line.
        if (!(Math.abs(box.bottom - top) < box.height / 2)) {
          ofParagraph.push(0)
          top = box.bottom
        }
        ofParagraph[ofParagraph.length - 1] = (ofParagraph.at(-1) ?? 0) + 1
      }
    }
    lines.push(...ofParagraph.slice(0, -1))
  }
  return lines.reduce((sum, line) => sum + line, 0) / lines.length
}
