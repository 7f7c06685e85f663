import type { Page } from '@playwright/test'
import { library, save } from './reading.ts'
import { expect, test } from './recto-test.ts'
import type { Site } from './site/site.ts'
import { paste } from './transfer.ts'

const addresses = (site: Site, folder: string, count: number) =>
  Array.from({ length: count }, (_, n) => site.address(`/${folder}/${n + 1}`))
const field = (page: Page) => page.getByRole('textbox', { name: 'Article address' })
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Being saved' })

async function pasteLines(page: Page, lines: readonly string[]): Promise<void> {
  await field(page).focus()
  await paste(page, { data: { 'text/plain': lines.join('\n') } })
}

test('saves sixty pasted addresses and says which of them failed, and why', async ({ page, site }) => {
  test.slow()
  const stories = addresses(site, 'stories', 50)
  const failing = [
    ...Array.from({ length: 5 }, (_, n) => site.address(`/status/404?${n}`)),
    ...Array.from({ length: 3 }, (_, n) => site.address(`/pages/link-hub?${n}`)),
  ]
  const again = stories.slice(0, 2).map((address) => `${address}?utm_source=letter`)
  await pasteLines(page, [
    ...stories.slice(0, 25),
    ...failing,
    ...again,
    ...stories.slice(25),
    'my own notes',
  ])
  const notice = page.getByRole('status').filter({ hasText: '58 pages are being saved' })
  await expect(notice).toContainText('1 line holds no address: my own notes')
  await expect(progress(page)).toHaveAttribute('aria-valuetext', /\d+ of 58 saved/)
  await expect(field(page)).toHaveValue('')

  await expect(progress(page)).toHaveCount(0, { timeout: 120_000 })
  await expect(page.getByRole('alert')).toContainText('8 pages were not saved')
  await expect(page.getByText('50 articles')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('not found (5)')
  await expect(page.getByRole('alert')).toContainText('no article on the page (3)')

  await page.getByRole('button', { name: 'Show reasons' }).click()
  await page.getByText('not found (5)').last().click()
  const notFound = page.getByRole('list', { name: 'not found' }).getByRole('listitem')
  await expect(notFound).toHaveCount(5)
  await expect(notFound.first()).toContainText('does not exist (any more) (404)')
  await page.getByRole('button', { name: 'Dismiss all' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('alert')).toContainText('8 pages were not saved')
})

test('pauses all, keeps that over a restart, and goes on', async ({ page, site }) => {
  await pasteLines(page, addresses(site, 'held', 12))
  await expect.poll(() => site.requests.length).toBe(5)
  await page.getByRole('button', { name: 'Pause all' }).click()
  await expect(progress(page)).toHaveAttribute('aria-valuetext', /12 paused/)

  await page.reload()
  await expect(progress(page)).toHaveAttribute('aria-valuetext', '0 of 12 saved, 12 paused')
  site.releasePages()
  await page.getByRole('button', { name: 'Resume all' }).click()
  await expect(page.getByText('12 articles')).toBeVisible({ timeout: 40_000 })
  await expect(progress(page)).toHaveCount(0)
})

test('pauses, resumes and cancels one of many', async ({ page, site }) => {
  await pasteLines(page, addresses(site, 'held', 8))
  await page.getByRole('button', { name: 'Show pages' }).click()
  const row = (n: number) =>
    page
      .getByRole('list', { name: 'Being saved' })
      .getByRole('listitem')
      .filter({ hasText: `/held/${n}` })
  await expect(row(1)).toContainText('Fetching')
  await row(1).getByRole('button', { name: 'Pause' }).click()
  await expect(row(1)).toContainText('Paused')
  await expect(row(6)).toContainText('Fetching')
  // In its place still, though others run now: the button under the pointer is the same page's.
  await expect(page.getByRole('list', { name: 'Being saved' }).getByRole('listitem').first()).toContainText(
    '/held/1',
  )
  await row(2).getByRole('button', { name: 'Cancel' }).click()
  await expect(row(2)).toHaveCount(0)
  site.releasePages()
  await expect(page.getByText('6 articles')).toBeVisible({ timeout: 40_000 })
  await row(1).getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('7 articles')).toBeVisible({ timeout: 40_000 })
})

test('shows a page once, whether it waits or has failed', async ({ page, site }) => {
  const rows = page.getByRole('list', { name: 'Being saved' }).getByRole('listitem')
  for (const [at, code] of [404, 410, 403].entries()) {
    await save(page, site.address(`/status/${code}`))
    await expect(rows).toHaveCount(at + 1)
    await expect(rows.filter({ hasText: 'Not saved' })).toHaveCount(at + 1)
  }
  await rows.first().getByRole('button', { name: 'Dismiss' }).click()
  await expect(rows).toHaveCount(2)
})

test('cancels all, and has it back', async ({ page, site }) => {
  await pasteLines(page, addresses(site, 'held', 8))
  await page.getByRole('button', { name: 'Cancel all' }).click()
  await expect(progress(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(progress(page)).toHaveAttribute('aria-valuetext', '0 of 8 saved')
})

test('tries again by itself where a server has a fault that passes', async ({ page, site }) => {
  await save(page, site.address('/twice/1'))
  await expect(page.getByRole('alert')).toContainText('has a fault of its own (503)')
  await expect(page.getByText('will try again by itself')).toBeVisible()
  await expect(library(page).getByRole('link')).toHaveCount(1, { timeout: 40_000 })
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(site.requests.filter((line) => line.includes('/twice/'))).toHaveLength(3)
})

test('takes http and https of one page for one wish', async ({ page, site }) => {
  await save(page, site.address('/held/1'))
  await save(page, site.address('/held/1').replace('http:', 'https:'))
  const job = page.getByRole('list', { name: 'Being saved' }).getByRole('listitem')
  await expect(job).toContainText('Fetching')
  await expect(job).toHaveCount(1)
  site.releasePages()
  await expect(library(page).getByRole('link')).toHaveCount(1)
})

test.describe('in two windows', () => {
  test.skip(({ host }) => host === 'desktop', 'the desktop has one window')

  test('shows the same queue, and goes on where the window is closed that ran it', async ({
    page,
    site,
    context,
  }) => {
    const second = await context.newPage()
    await second.goto(page.url())
    await pasteLines(page, addresses(site, 'held', 12))
    for (const window of [page, second])
      await expect(progress(window)).toHaveAttribute('aria-valuetext', '0 of 12 saved')
    await expect.poll(() => site.requests.length).toBe(5)
    await page.close()
    await expect.poll(() => site.requests.length).toBe(10)
    site.releasePages()
    await expect(second.getByText('12 articles')).toBeVisible({ timeout: 40_000 })
  })

  test('tells the person who asked, whichever window saves', async ({ page, site, context }) => {
    const second = await context.newPage()
    await second.goto(page.url())
    await save(second, site.address('/stories/1'))
    const notice = second.getByRole('status').filter({ hasText: 'Saved “The lighthouse' })
    await expect(notice).toBeVisible({ timeout: 40_000 })
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(0)
  })
})

test('takes links from a page’s selection, wherever in the library it is pasted', async ({ page, site }) => {
  const [one = '', two = ''] = addresses(site, 'stories', 2)
  await page.getByRole('heading', { name: 'Your library is empty' }).click()
  await paste(page, {
    data: {
      'text/plain': 'One and two',
      'text/html': `<p style="color: red"><a href="${one}">One</a> and <a href="${two}">two</a></p>`,
    },
  })
  await expect(page.getByText('2 pages are being saved')).toBeVisible()
  await expect(page.getByText('2 articles')).toBeVisible({ timeout: 30_000 })
})

test.describe('whose server stops', () => {
  test.use({ ownServer: true })

  test('keeps the rest waiting where Recto’s other half is gone, and goes on after a restart', async ({
    page,
    site,
    recto,
    host,
  }) => {
    test.skip(host === 'desktop', 'on the desktop both sides are one program')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await pasteLines(page, addresses(site, 'held', 12))
    await expect.poll(() => site.requests.length).toBe(5)
    await recto.stopServer()
    await expect(page.getByRole('alert').filter({ hasText: '5 pages were not saved' })).toBeVisible()
    await expect(progress(page)).toHaveAttribute('aria-valuetext', '0 of 12 saved, 5 failed')

    site.releasePages()
    await recto.restartServer()
    await recto.reopen()
    await expect(page.getByText('12 articles')).toBeVisible({ timeout: 40_000 })
  })
})
