import { type Figure, figure } from '../figures.ts'
import { type BenchWindow, openWindow } from '../window/open-window.ts'
import { askWindow } from './ask-window.ts'
import type { FilledLibrary } from './filled-library.ts'
import { makeQueries } from './queries.ts'
import { untilAnswered } from './until-indexed.ts'

/** Articles opened, and questions of each kind, before memory is read again. */
const OPENED = 20
const EACH = 4

/** Measures the window's memory when it has started, and when it has been used. */
export async function measureMemory({ size, articles, ...place }: FilledLibrary): Promise<Figure[]> {
  const window = await openWindow(place)
  try {
    await window.page.locator('[data-article] a.article-item-title').first().waitFor()
    await untilAnswered(window.page)
    const started = await window.memory()
    await openSome(window)
    for (const { typed } of makeQueries([...articles()].slice(0, 1000), EACH, size.seed))
      await askWindow(window.page, typed)
    const used = await window.memory()
    await window.collectGarbage()
    const least = await window.memory()
    const target = size.count <= 10_000 ? 400 : null
    return [
      figure(`window’s memory at ${size.count}, started`, started, 'MB', target, { isCeiling: true }),
      figure(`window’s memory at ${size.count}, used`, used, 'MB', target, { isCeiling: true }),
      figure(`the same, garbage collected`, least, 'MB', target, { isCeiling: true }),
    ]
  } finally {
    await window.close()
  }
}

async function openSome({ page }: BenchWindow): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search library' }).fill('')
  for (let opened = 0; opened < OPENED; opened++) {
    await page
      .locator('[data-article] a.article-item-title')
      .nth(opened % 4)
      .click()
    await page.locator('.article-body p').first().waitFor()
    await page.goBack()
    await page.locator('[data-article] a.article-item-title').first().waitFor()
    await page.mouse.wheel(0, 600)
  }
}
