import type { Page } from '@playwright/test'
import { type Figure, figure } from '../figures.ts'
import { median } from '../quantiles.ts'
import { openByAddress } from '../window/open-by-address.ts'
import type { BenchWindow } from '../window/open-window.ts'
import { backToList } from './long-library.ts'

const TIMES = 8

/** What is pressed in the panel, there and back. */
const CHANGES = [
  ['text size', ['Larger text', 'Smaller text']],
  ['line length', ['Shorter lines', 'Longer lines']],
  ['theme', ['Dark', 'Light']],
  ['font', ['Sans serif', 'Serif']],
] as const

/** Measures the way from a press in the reading settings to the article set anew. */
export async function measureSettings({ page }: BenchWindow, id: string): Promise<Figure[]> {
  await backToList(page)
  await page.evaluate(openByAddress, id)
  await page.getByRole('button', { name: 'Reading settings' }).click()
  const figures: Figure[] = []
  for (const [name, presses] of CHANGES) {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++)
      times.push(await press(page, presses[time % presses.length] ?? ''))
    figures.push(figure(`change the ${name}, median`, median(times), 'ms', 100, { isCeiling: true }))
  }
  return figures
}

/** @returns ms from the press to the end of the frame that shows what it did */
async function press(page: Page, name: string): Promise<number> {
  const control = page.getByRole('dialog').getByLabel(name, { exact: true }).first()
  return control.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const started = performance.now()
        ;(element as HTMLElement).click()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - started)
          port2.postMessage(null)
        })
      }),
  )
}
