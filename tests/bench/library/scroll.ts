import { type Figure, figure } from '../figures.ts'
import { p95 } from '../quantiles.ts'
import { openWindow } from '../window/open-window.ts'
import { framesWhileScrolling } from '../window/watch-frames.ts'
import type { FilledLibrary } from './filled-library.ts'

/** Turns of the wheel, CSS px each, one a frame: a quick hand, and one that flings. */
const QUICK = 240
const FLING = 2400

/** Measures the frames of the window while its list is scrolled from the top, down and up again. */
export async function measureScrolling({ size, ...place }: FilledLibrary): Promise<Figure[]> {
  const window = await openWindow(place)
  try {
    const { page } = window
    await page.locator('[data-article] a.article-item-title').first().waitFor()
    // Counts and the search come after the list; who scrolls at once is another question.
    await page.waitForLoadState('networkidle')
    const quick = await framesWhileScrolling(page, QUICK)
    const fling = await framesWhileScrolling(page, FLING)
    return [
      figure(`longest frame while scrolling at ${size.count}`, Math.max(...quick), 'ms', 50, {
        isCeiling: true,
      }),
      figure(`longest frame while flinging at ${size.count}`, Math.max(...fling), 'ms', 50, {
        isCeiling: true,
      }),
      figure('frames while scrolling, p95', p95([...quick, ...fling]), 'ms'),
    ]
  } finally {
    await window.close()
  }
}
