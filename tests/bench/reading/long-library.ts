import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { saveAndWait } from '../../e2e/reading.ts'
import { startSite } from '../../e2e/site/site.ts'
import { type BenchWindow, freePort, openWindow } from '../window/open-window.ts'
import { LONG_ARTICLE, longPage } from './long-article.ts'

export interface LongLibrary {
  window: BenchWindow
  /** Of the long article. */
  id: string
  close(): Promise<void>
}

/** A library with the long article in it, saved as a person saves it, from a server that is then gone. */
export async function openLongLibrary(seed: number): Promise<LongLibrary> {
  const folder = mkdtempSync(join(tmpdir(), 'recto-reading-'))
  const window = await openWindow({ folder, port: await freePort() })
  const { page } = window
  const site = await startSite()
  site.publish('/coast', longPage(seed))
  await saveAndWait(page, site.address('/coast'), LONG_ARTICLE.title)
  await site.stop()
  const href = await page.getByRole('link', { name: LONG_ARTICLE.title }).getAttribute('href')
  await page.getByRole('button', { name: 'Close' }).click()
  await window.load()
  await listShown(page)
  return {
    window,
    id: href?.split('/').pop() ?? '',
    close: async () => {
      await window.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Leaves the article, and waits until the window has nothing to do. */
export async function backToList(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/'))
  await listShown(page)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

/** Waits until the list is there to open an article from. */
export function listShown(page: Page): Promise<void> {
  return page.getByRole('link', { name: LONG_ARTICLE.title, exact: true }).waitFor()
}
