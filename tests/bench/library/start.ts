import { type Figure, figure } from '../figures.ts'
import { median } from '../quantiles.ts'
import { openWindow } from '../window/open-window.ts'
import type { FilledLibrary } from './filled-library.ts'

const ROUNDS = 7

/** Measures the way from opening the window, in a browser just started, to a list on the screen. @throws Error */
export async function measureStart(libraries: readonly FilledLibrary[]): Promise<Figure[]> {
  const times = new Map(libraries.map((library) => [library, [] as number[]]))
  // In turn, so that what else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round++)
    for (const library of libraries) times.get(library)?.push(await startOnce(library))
  const medians = libraries.map((library) => median(times.get(library) ?? []))
  const [least] = medians
  return libraries.flatMap(({ size: { count } }, at) => {
    const time = medians[at] ?? Number.NaN
    const ceiling = { isCeiling: true }
    const start = figure(
      `start to a usable list at ${count}`,
      time,
      'ms',
      count <= 10_000 ? 1000 : null,
      ceiling,
    )
    if (at === 0 || least === undefined) return [start]
    const smallest = libraries[0]?.size.count
    return [
      start,
      figure(`the same, times that of ${smallest}`, time / least, '×', count <= 10_000 ? 1.5 : null, ceiling),
    ]
  })
}

/** ms. */
async function startOnce(library: FilledLibrary): Promise<number> {
  const window = await openWindow(library)
  try {
    const { page } = window
    await page.addInitScript(noteFirstList)
    await window.load()
    const noted = await page.waitForFunction(() => (globalThis as { firstList?: number }).firstList)
    return Number(await noted.jsonValue())
  } finally {
    await window.close()
  }
}

/** Runs before the window's own code: notes when the first articles are on the screen, ms since the navigation. */
function noteFirstList(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-article] a.article-item-title')) return
    observer.disconnect()
    // The frame after the one that draws it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        ;(globalThis as { firstList?: number }).firstList = performance.now()
      }),
    )
  })
  observer.observe(document, { childList: true, subtree: true })
}
