import { createRandom } from '../../fuzz/random.ts'
import { type Figure, figure } from '../figures.ts'
import { median, p95 } from '../quantiles.ts'
import { openByAddress } from '../window/open-by-address.ts'
import { openWindow } from '../window/open-window.ts'
import type { FilledLibrary } from './filled-library.ts'

const ARTICLES = 100

/** Measures the way from the list to an article's text on the screen, for articles from all over the library. */
export async function measureOpening({ size, ...place }: FilledLibrary): Promise<Figure[]> {
  const random = createRandom(size.seed)
  const window = await openWindow(place)
  try {
    const { page } = window
    await page.locator('[data-article] a.article-item-title').first().waitFor()
    const times: number[] = []
    for (let opened = 0; opened < ARTICLES; opened++) {
      // As a person does, who has to find the next one first: not within the frame that draws the list.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
      const id = `a${String(random.below(size.count)).padStart(7, '0')}`
      times.push(await page.evaluate(openByAddress, id))
      await page.evaluate(() => history.back())
      await page.locator('[data-article] a.article-item-title').first().waitFor()
    }
    return [
      figure(`open an article at ${size.count}, p95`, p95(times), 'ms', 100, { isCeiling: true }),
      figure(`open an article at ${size.count}, median`, median(times), 'ms'),
    ]
  } finally {
    await window.close()
  }
}
