import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import type { RunningHost } from './hosts.ts'
import { expectImagesShown, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { lighthousePage } from './site/own-pages.ts'
import { unpack } from './unpack.ts'

const PAGES = ['english-news', 'thirty-lazy-images'].map(fixturePage)
let folder: string

// One of them stops it.
test.use({ ownServer: true })

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recto-backup-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a backup is read without Recto, and brings everything back without any server', async ({
  page,
  site,
  recto,
  host,
  context,
}) => {
  test.skip(host === 'desktop', 'a test cannot answer the system’s own dialog')
  test.setTimeout(180_000)
  await withoutSaveDialog(page)
  for (const { path, title } of PAGES) await saveAndWait(page, site.address(path), title)
  const file = await backUp(page, join(folder, 'backup.zip'))
  await expect(page.getByRole('status').filter({ hasText: '2 articles are safe in' })).toBeVisible()
  await expect(page.getByText(/Last backup: .*, 2 articles/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeFocused()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await site.stop()
  await recto.stopServer()

  mkdirSync(join(folder, 'unpacked'))
  unpack(file, join(folder, 'unpacked'))
  const reader = await context.newPage()
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  for (const { title, contains, images } of PAGES) {
    const name = readdirSync(join(folder, 'unpacked', 'articles')).find((name) => title.startsWith(name))
    const unpacked = join(folder, 'unpacked', 'articles', String(name), 'article.html')
    await reader.goto(pathToFileURL(unpacked).href)
    const article = reader.getByRole('article')
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(title)
    for (const phrase of contains) await expect(article).toContainText(phrase)
    await expectImagesShown(article, images)
  }
  expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([])
  await reader.close()

  await removeEverything(page, recto)
  await expect(page.getByRole('heading', { name: 'Your library is empty' })).toBeVisible()
  await openStorage(page)
  await chooseBackup(page, file)
  const preview = page.getByRole('region', { name: 'backup.zip' })
  await expect(preview).toContainText('2 are new')

  await preview.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Restored.' })).toContainText('2 were added')

  await page.getByRole('button', { name: 'Back to library' }).click()
  for (const { title, contains, images } of PAGES) {
    const article = await openArticle(page, title)
    for (const phrase of contains) await expect(article).toContainText(phrase)
    await expectImagesShown(article, images)
    await page.getByRole('button', { name: 'Back to library' }).click()
  }
  await openStorage(page)
  await chooseBackup(page, file)
  await expect(page.getByRole('region', { name: 'backup.zip' })).toContainText('2 are here already')
})

test('asks no private network on behalf of a backup', async ({ page, site, recto, host }) => {
  test.skip(host === 'desktop', 'a test cannot answer the system’s own dialog')
  test.setTimeout(180_000)
  await withoutSaveDialog(page)
  const title = 'A lighthouse out of a backup'
  site.publish('/restored', lighthousePage(title, ['/images/tower-600.png', '/missing/secret-300.png']))
  await saveAndWait(page, site.address('/restored'), title)
  const file = await backUp(page, join(folder, 'backup.zip'))
  await removeEverything(page, recto)
  await openStorage(page)
  await chooseBackup(page, file)
  const preview = page.getByRole('region', { name: 'backup.zip' })
  await preview.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Restored.' })).toContainText('1 was added')
  await page.getByRole('button', { name: 'Back to library' }).click()

  const article = await openArticle(page, title)
  await expect(article).toContainText('1 image missing')
  const asked = site.requests.length
  await page.getByRole('button', { name: 'Fetch missing images' }).click()
  await expect(page.getByRole('alert')).toContainText('1 image could not be fetched')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Fetch again' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'inside your own network' })).toBeVisible()
  expect(site.requests).toHaveLength(asked)
})

test('without room nothing is half restored', async ({ page, site, recto, host, context }) => {
  test.skip(host === 'desktop', 'the quota is set through the browser’s own protocol')
  test.setTimeout(120_000)
  await withoutSaveDialog(page)
  const title = 'A heavy lighthouse'
  site.publish('/heavy', lighthousePage(title, ['/images/noise-900.png']))
  await saveAndWait(page, site.address('/heavy'), title)
  const file = await backUp(page, join(folder, 'backup.zip'))
  await removeEverything(page, recto)
  // The browser's estimate does not tell of this quota beforehand. It remembers for a while how much room there was:
  // until the database is opened anew.
  const devTools = await context.newCDPSession(page)
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: recto.origin, quotaSize: 1000 })
  await page.reload()
  await openStorage(page)
  await chooseBackup(page, file)
  const preview = page.getByRole('region', { name: 'backup.zip' })
  await expect(preview).toContainText('1 is new')
  await expect.poll(() => page.evaluate(probeRoom), { timeout: 60_000 }).toBe('QuotaExceededError')
  await preview.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('alert')).toContainText('no room left. 0 of 1 articles')

  await devTools.send('Storage.overrideQuotaForOrigin', { origin: recto.origin })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await chooseBackup(page, file)
  await expect(preview).toContainText('1 is new')
  await preview.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Restored.' })).toContainText('1 was added')
})

test('a file that is no backup is refused with a reason', async ({ page }) => {
  await openStorage(page)
  await page.getByRole('button', { name: 'Choose a backup…' }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a backup…' }).click()
  await (await chooser).setFiles({
    name: 'diary.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('Dear diary'),
  })
  await expect(page.getByRole('alert')).toContainText('not a backup that Recto made')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
})

test('backups go into a folder by themselves, and the oldest leaves', async ({ page, site, host }) => {
  test.skip(host === 'desktop', 'a test cannot answer the system’s own dialog')
  // A folder of the browser's own, in place of one that a person would choose.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory()
        return root.getDirectoryHandle('Backups', { create: true })
      },
    })
  })
  await page.reload()
  const [first] = PAGES
  if (!first) throw new Error('no page')
  await saveAndWait(page, site.address(first.path), first.title)
  await openStorage(page)
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText('Into the folder “Backups”.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 article is safe' })).toBeVisible()
  const [made] = await namesInFolder(page)
  expect(made).toMatch(/^Recto \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.zip$/)
  expect(await namesInFolder(page)).toHaveLength(1)

  // A week later, with two older ones and what a crash left, of which three may stay.
  await page.getByLabel('Keep', { exact: true }).selectOption('the last 3')
  await addToFolder(page, [
    'Recto 2020-01-01 00.00.00.zip',
    'Recto 2020-01-02 00.00.00.zip',
    'Recto 2020-01-03 00.00.00.zip',
    'Recto 2020-01-04 00.00.00.zip.part',
    'holiday.zip',
  ])
  await page.clock.setSystemTime(Date.now() + 7 * 86_400_000)
  await page.reload()
  await expect
    .poll(() => namesInFolder(page))
    .toEqual(['Recto 2020-01-03 00.00.00.zip', made, expect.stringMatching(/^Recto .*\.zip$/), 'holiday.zip'])
})

async function openStorage(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Storage and backup/ }).click()
  await expect(page.getByRole('heading', { name: 'Storage and backup' })).toBeVisible()
}

/** As in browsers that have no dialog to save into a file. */
async function withoutSaveDialog(page: Page): Promise<void> {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }))
  await page.reload()
}

async function backUp(page: Page, to: string): Promise<string> {
  await openStorage(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await (await download).saveAs(to)
  return to
}

async function chooseBackup(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a backup…' }).click()
  await (await chooser).setFiles(file)
}

async function removeEverything(page: Page, { origin }: RunningHost): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.goto(`${origin}/`)
  await expect(library(page)).toBeHidden()
}

function namesInFolder(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names: string[] = []
    for await (const name of (await root.getDirectoryHandle('Backups')).keys()) names.push(name)
    return names.sort()
  })
}

function addToFolder(page: Page, names: string[]): Promise<void> {
  return page.evaluate(async (added) => {
    const root = await navigator.storage.getDirectory()
    const backups = await root.getDirectoryHandle('Backups')
    for (const name of added) await backups.getFileHandle(name, { create: true })
  }, names)
}

/** Writes a little into a database of its own. @returns the name of what it ended in */
function probeRoom(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('probe')
    opening.onerror = () => resolve(opening.error?.name ?? 'error')
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes')
    opening.onsuccess = () => {
      const database = opening.result
      const writing = database.transaction('bytes', 'readwrite')
      writing.objectStore('bytes').put(new Uint8Array(10_000), 1)
      const end = (name: string) => {
        database.close()
        resolve(name)
      }
      writing.oncomplete = () => end('written')
      writing.onabort = () => end(writing.error?.name ?? 'aborted')
    }
  })
}
