import type { Page } from '@playwright/test'
import { type Figure, figure } from '../figures.ts'
import type { FilledLibrary } from './filled-library.ts'
import { openWindow } from './open-window.ts'
import { p95 } from './quantiles.ts'

/** Turns of the wheel, CSS px each, one a frame: a quick hand, and one that flings. */
const TURNS = 300
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
    const quick = await scroll(page, QUICK)
    const fling = await scroll(page, FLING)
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

/** @returns ms of each frame */
async function scroll(page: Page, distance: number): Promise<number[]> {
  await page.mouse.move(640, 500)
  await page.evaluate(watchFrames)
  for (const direction of [1, -1])
    for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, direction * distance)
  return page.evaluate(() => (globalThis as unknown as { stopFrames: () => number[] }).stopFrames())
}

function watchFrames(): void {
  const frames: number[] = []
  let last = performance.now()
  let isRunning = true
  const note = () => {
    const now = performance.now()
    frames.push(now - last)
    last = now
    if (isRunning) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  Object.assign(globalThis, {
    stopFrames: () => {
      isRunning = false
      return frames
    },
  })
}
