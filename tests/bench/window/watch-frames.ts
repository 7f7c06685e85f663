import type { Page } from '@playwright/test'

/** Turns of the wheel in a row. */
const TURNS = 300

/**
 * Turns the wheel down and up again, as fast as the window takes it.
 *
 * @param distance of each turn, CSS px
 * @returns ms of each frame
 */
export async function framesWhileScrolling(page: Page, distance: number, turns = TURNS): Promise<number[]> {
  await page.mouse.move(640, 500)
  await page.evaluate(watchFrames)
  for (const direction of [1, -1])
    for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, direction * distance)
  return page.evaluate(() => (globalThis as unknown as { stopFrames: () => number[] }).stopFrames())
}

/** Runs in the window. */
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
