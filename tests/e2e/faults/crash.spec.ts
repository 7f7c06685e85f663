import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { startServer } from '../hosts.ts'
import { saveMany } from '../reading.ts'
import { expect, test } from '../recto-test.ts'
import { lighthousePage } from '../site/own-pages.ts'
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts'
import { readStore } from './store-faults.ts'

/** `npm run test:faults` takes the long way. */
const LONG = process.env.RECTO_FAULTS === 'long'
const PAGES = LONG ? 200 : 40
const KILLS = LONG ? 10 : 2

test(`${PAGES} pages are saved through ${KILLS} crashes of the browser, none half`, async ({ site }) => {
  test.skip(process.platform === 'win32', 'process groups are killed by a signal, which Windows has not')
  test.setTimeout(LONG ? 900_000 : 180_000)
  const folder = mkdtempSync(join(tmpdir(), 'recto-crash-'))
  const addresses = Array.from({ length: PAGES }, (_, n) => {
    site.publish(
      `/tower-${n}`,
      lighthousePage(`Tower number ${n}`, [`/images/a-${n}-200.png`, `/images/b-${n}-300.png`]),
    )
    return site.address(`/tower-${n}`)
  })
  let browser: KillableBrowser | null = null
  const server = await startServer({ timeoutSeconds: null })
  try {
    for (let crash = 0; crash < KILLS; crash++) {
      browser = await startKillableBrowser(folder)
      const page = await open(browser.context, server.address)
      if (crash === 0) await saveMany(page, addresses)
      await expect.poll(() => entriesIn(page)).toBe(PAGES)
      const before = await readStore(page)
      expect(before.faults).toEqual([])
      expect(before.failedJobs).toBe(0)
      // At a random moment: after some more articles, and then whatever is being written.
      await waitForMoreThan(page, before.articles + Math.floor((Math.random() * PAGES) / KILLS))
      await browser.kill()
    }
    browser = await startKillableBrowser(folder)
    const page = await open(browser.context, server.address)
    expect((await readStore(page)).faults).toEqual([])
    await waitForMoreThan(page, PAGES - 1)
    await expect.poll(async () => (await readStore(page)).jobs, { timeout: 60_000 }).toBe(0)
    expect(await readStore(page)).toMatchObject({ articles: PAGES, missingImages: 0, jobs: 0, faults: [] })
  } finally {
    await browser?.kill()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Opens Recto in a browser that may have had it open when it was killed. */
async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await expect(page.getByRole('textbox', { name: 'Article address' })).toBeVisible()
  return page
}

/** Articles that are there, and jobs for those that are not. */
async function entriesIn(page: Page): Promise<number> {
  const { articles, jobs } = await readStore(page)
  return articles + jobs
}

/** Waits until the library has more articles than so many. */
async function waitForMoreThan(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (least) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open('recto')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const counting = request.result.transaction('articles').objectStore('articles').count()
          counting.onsuccess = () => {
            request.result.close()
            resolve(counting.result > least)
          }
        }
      }),
    Math.min(count, PAGES - 1),
    { timeout: 240_000, polling: 50 },
  )
}
