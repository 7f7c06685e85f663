import { fixturePage } from './fixture-page.ts'
import { backToLibrary, expectImagesShown, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const PAGES = ['english-news', 'thirty-lazy-images'].map(fixturePage)

test('makes no network request at all while reading, with every server stopped', async ({
  page,
  site,
  recto,
  host,
}) => {
  for (const { path, title } of PAGES) await saveAndWait(page, site.address(path), title)
  if (host === 'browser') {
    // The window's own files are kept by its service worker from now on.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  }
  await site.stop()
  await recto.stopServer()

  // Whatever the window's renderer process asks for, seen by the browser itself.
  const asked: string[] = []
  page.on('response', (response) => {
    if (!response.fromServiceWorker() && isNetwork(response.url())) asked.push(response.url())
  })
  page.on('requestfailed', (request) => asked.push(`${request.url()} (failed)`))

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
})

test('makes no request to any server while reading with them running', async ({ page, site }) => {
  for (const { path, title } of PAGES) await saveAndWait(page, site.address(path), title)
  site.resetRequests()
  const asked: string[] = []
  page.on('request', (request) => {
    if (isNetwork(request.url())) asked.push(request.url())
  })
  for (const { title, images } of PAGES) {
    await expectImagesShown(await openArticle(page, title), images)
    await backToLibrary(page)
  }
  expect(asked).toEqual([])
  expect(site.requests).toEqual([])
})

test('says what to do when something is saved while the main side is stopped', async ({
  page,
  site,
  recto,
  host,
}) => {
  test.skip(host === 'desktop', 'on the desktop both sides are one program')
  await recto.stopServer()
  await page.getByRole('textbox', { name: 'Article address' }).fill(site.address('/pages/english-news'))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Start Recto again')
})

function isNetwork(address: string): boolean {
  return /^(?:https?|wss?):/.test(address)
}
