import { type Figure, figure } from '../figures.ts'
import { median, p95 } from '../quantiles.ts'
import { openByAddress } from '../window/open-by-address.ts'
import type { BenchWindow } from '../window/open-window.ts'
import { backToList } from './long-library.ts'

const TIMES = 15
/** What moves later than this is felt as a jump. ms */
const SETTLED_MS = 500
/** How long its layout is watched. ms */
const WATCHED_MS = 3000

/** Measures the way from the list to the article's text, and what moves on the page after that. */
export async function measureOpening({ page }: BenchWindow, id: string): Promise<Figure[]> {
  const times: number[] = []
  const shifts: number[] = []
  for (let opened = 0; opened < TIMES; opened++) {
    await backToList(page)
    await page.evaluate(watchShifts)
    times.push(await page.evaluate(openByAddress, id))
    shifts.push(await page.evaluate(shiftsAfter, [SETTLED_MS, WATCHED_MS] as const))
  }
  return [
    figure('open the article, median', median(times), 'ms', 150, { isCeiling: true }),
    figure('open the article, p95', p95(times), 'ms', 150, { isCeiling: true }),
    figure('layout shift after 500 ms, most', Math.max(...shifts), 'CLS', 0.02, { isCeiling: true }),
  ]
}

interface LayoutShift extends PerformanceEntry {
  value: number
}

/** Runs in the window: notes each shift, whoever caused it. */
function watchShifts(): void {
  const started = performance.now()
  const shifts: { at: number; value: number }[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, value } of list.getEntries() as LayoutShift[])
      shifts.push({ at: startTime - started, value })
  })
  observer.observe({ type: 'layout-shift' })
  Object.assign(globalThis, { shifts: { started, all: shifts, stop: () => observer.disconnect() } })
}

/** Runs in the window. @returns the sum of the shifts between the two, ms after the watch began */
function shiftsAfter([from, to]: readonly [number, number]): Promise<number> {
  const { shifts } = globalThis as unknown as {
    shifts: { started: number; all: { at: number; value: number }[]; stop: () => void }
  }
  return new Promise((resolve) =>
    setTimeout(
      () => {
        shifts.stop()
        resolve(shifts.all.filter(({ at }) => at >= from).reduce((sum, { value }) => sum + value, 0))
      },
      shifts.started + to - performance.now(),
    ),
  )
}
