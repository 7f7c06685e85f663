import { type Figure, figure } from '../figures.ts'
import { p95 } from '../quantiles.ts'
import { openByAddress } from '../window/open-by-address.ts'
import type { BenchWindow } from '../window/open-window.ts'
import { framesWhileScrolling } from '../window/watch-frames.ts'
import { backToList } from './long-library.ts'

/** Of a quick hand's wheel, CSS px a turn, and how many turns go through the article. */
const QUICK = 240
const TURNS = 250

/** Measures the frames of the window while the article is scrolled through, down and up. */
export async function measureScrolling({ page }: BenchWindow, id: string): Promise<Figure[]> {
  await backToList(page)
  await page.evaluate(openByAddress, id)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const frames = await framesWhileScrolling(page, QUICK, TURNS)
  return [
    figure('longest frame while scrolling', Math.max(...frames), 'ms', 50, { isCeiling: true }),
    figure('frames while scrolling, p95', p95(frames), 'ms'),
  ]
}
