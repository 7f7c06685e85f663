import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { backToLibrary, expectImagesShown, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const PAGES = ['english-news', 'thirty-lazy-images'].map(fixturePage)

test.describe('whose server stops', () => {
  test.use({ ownServer: true })

  test('makes no network request at all while reading, with every server stopped', async ({
    page,
    site,
    recto,
    host,
  }) => {
    for (const { path, title } of PAGES) await saveAndWait(page, site.address(path), title)
    if (host === 'browser') await keptOffline(page)
    await site.stop()
    await recto.stopServer()

    // Whatever the window, its service worker or the browser asks of Recto's own address arrives here.
    const listening = host === 'browser' ? await listenAt(recto.origin) : null
    const asked = watchNetwork(page)
    await page.reload()
    await expect(library(page).getByRole('listitem')).toHaveCount(PAGES.length)
    for (const { title, images, contains } of PAGES) {
      const article = await openArticle(page, title)
      for (const phrase of contains) await expect(article).toContainText(phrase)
      await expectImagesShown(article, images)
      await backToLibrary(page)
    }
    await page.reload()
    await expect(library(page).getByRole('listitem')).toHaveCount(PAGES.length)
    expect(asked).toEqual([])
    // The browser's own look for a new version of the window's files: it stays on this computer.
    expect(listening?.paths.filter((path) => path !== '/service-worker.js') ?? []).toEqual([])
    await listening?.close()
  })
})

test('makes no request to any server while reading with them running', async ({ page, site, host }) => {
  for (const { path, title } of PAGES) await saveAndWait(page, site.address(path), title)
  if (host === 'browser') await keptOffline(page)
  await page.reload()
  await expect(library(page)).toBeVisible()
  site.resetRequests()
  const asked = watchNetwork(page)
  for (const { title, images } of PAGES) {
    await expectImagesShown(await openArticle(page, title), images)
    await backToLibrary(page)
  }
  expect(asked).toEqual([])
  expect(site.requests).toEqual([])
})

test.describe('whose server stops', () => {
  test.use({ ownServer: true })

  test('says what to do when something is saved while the main side is stopped', async ({
    page,
    site,
    recto,
    host,
  }) => {
    test.skip(host === 'desktop', 'on the desktop both sides are one program')
    await keptOffline(page)
    await recto.stopServer()
    await page.getByRole('textbox', { name: 'Article address' }).fill(site.address('/lighthouse'))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Start Recto again')
  })
})

test.describe('where the browser allows no service worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('saves and opens all the same', async ({ page, site }) => {
    const [{ path, title }] = PAGES as [(typeof PAGES)[number]]
    await saveAndWait(page, site.address(path), title)
    await openArticle(page, title)
  })
})

/** Waits until the window's own files are kept by its service worker. */
async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** Every request of the window that went, or tried to go, over a network, from now on. */
function watchNetwork(page: Page): string[] {
  const asked: string[] = []
  const note = (address: string, how: string) => {
    if (/^(?:https?|wss?):/.test(address)) asked.push(`${address} (${how})`)
  }
  page.on('response', (response) => {
    if (!response.fromServiceWorker()) note(response.url(), 'answered')
  })
  page.on('requestfailed', (request) => note(request.url(), 'failed'))
  page.on('websocket', (socket) => note(socket.url(), 'opened'))
  return asked
}

/** A server that counts, where a stopped host has been. */
async function listenAt(origin: string): Promise<{ paths: string[]; close: () => Promise<void> }> {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(new URL(origin).port), '127.0.0.1', resolve)
  })
  return {
    paths,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
