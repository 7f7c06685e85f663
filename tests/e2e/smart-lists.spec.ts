import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { fillLibrary } from './large-library.ts'
import { backToLibrary, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { LIGHTHOUSE, lighthousePage } from './site/own-pages.ts'
import { drop } from './transfer.ts'

const FERRY = fixturePage('english-news')

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search library' })
const lists = (page: Page) => page.getByRole('navigation', { name: 'Lists' })
const titles = (page: Page) => library(page).getByRole('link')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Types a search and keeps it as a list, which opens. */
async function keepSearch(page: Page, query: string, name: string): Promise<void> {
  await searchBox(page).fill(query)
  await button(page, 'Keep this search').click()
  const dialog = page.getByRole('dialog', { name: 'Keep this search' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(query.trim())
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(heading(page, name)).toBeVisible()
  await expect(searchBox(page)).toHaveValue('')
}

async function dropPage(page: Page, name: string, content: string): Promise<void> {
  await drop(page, { files: [{ name, type: 'text/html', content }] })
}

test('a search that is kept follows the library, is counted, and is there again after a restart', async ({
  page,
  site,
  recto,
}) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await saveAndWait(page, site.address(FERRY.path), FERRY.title)
  await keepSearch(page, '(cannery or "no such words") -is:archived', 'The cannery')
  await expect(titles(page)).toHaveText([LIGHTHOUSE.title])
  await expect(lists(page).getByRole('link', { name: 'The cannery 1' })).toBeVisible()

  // Another that matches comes by itself, and the list is sorted and filtered as any other.
  await dropPage(page, 'second.html', lighthousePage('A second lighthouse', []))
  await expect(titles(page)).toHaveText(['A second lighthouse', LIGHTHOUSE.title], { timeout: 30_000 })
  await expect(lists(page).getByRole('link', { name: 'The cannery 2' })).toBeVisible()
  await button(page, 'Sort').click()
  await page.getByRole('menuitemradio', { name: 'Ascending' }).click()
  await page.keyboard.press('Escape')
  await expect(titles(page)).toHaveText([LIGHTHOUSE.title, 'A second lighthouse'])
  await openArticle(page, LIGHTHOUSE.title)
  await button(page, 'Favourite').click()
  await backToLibrary(page)
  await button(page, 'Filter').click()
  await page.getByRole('checkbox', { name: 'Favourite' }).click({ force: true })
  await page.keyboard.press('Escape')
  await expect(titles(page)).toHaveText([LIGHTHOUSE.title])
  await button(page, 'No longer only: Favourite').click()

  // What is archived or deleted leaves it, and comes back.
  await openArticle(page, LIGHTHOUSE.title)
  await button(page, 'Archive').click()
  await backToLibrary(page)
  await expect(titles(page)).toHaveText(['A second lighthouse'])
  await openArticle(page, 'A second lighthouse')
  await button(page, 'Delete').click()
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await button(page, 'Undo').click()
  await expect(titles(page)).toHaveText(['A second lighthouse'])
  await expect(lists(page).getByRole('link', { name: 'The cannery 1' })).toBeVisible()

  await recto.reopen()
  await lists(page).getByRole('link', { name: 'The cannery 1' }).click()
  await expect(titles(page)).toHaveText(['A second lighthouse'])
})

test('a search that only finds with slips says so before it is kept', async ({ page, site }) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await searchBox(page).fill('canery')
  await expect(titles(page)).toHaveText([LIGHTHOUSE.title])
  await button(page, 'Keep this search').click()
  await expect(page.getByRole('dialog')).toContainText('for now it will be empty')
  await page.keyboard.press('Escape')
  await lists(page)
    .getByRole('link', { name: /^Unread/ })
    .click()
  await expect(heading(page, 'Unread')).toBeVisible()
  await expect(searchBox(page)).toHaveValue('')
})

test('says when lists of words cannot be found out, and finds the others all the same', async ({
  page,
  recto,
  site,
}) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await keepSearch(page, 'cannery', 'Of words')
  await keepSearch(page, 'is:unread', 'Of filters')
  await page.addInitScript(() => {
    const { Worker } = window
    let refused = false
    window.Worker = class extends EventTarget {
      onerror: (() => void) | null = null
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super()
        // biome-ignore lint/correctness/noConstructorReturn: the second try is to get a real one
        if (refused) return new Worker(...parameters) as never
        refused = true
        queueMicrotask(() => this.onerror?.())
      }
      terminate() {}
    } as never
  })
  await recto.reopen()
  await page.reload()
  await lists(page).getByRole('link', { name: 'Of filters 1' }).click()
  await expect(titles(page)).toHaveText([LIGHTHOUSE.title])
  await lists(page).getByRole('link', { name: 'Of words' }).click()
  await expect(page.getByRole('alert')).toContainText('The search cannot work')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toHaveCount(0)
  await button(page, 'Try again').click()
  await expect(titles(page)).toHaveText([LIGHTHOUSE.title])
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test.describe('sites and languages', () => {
  test.beforeEach(({ page }) => fillLibrary(page, 410))

  test('are lists and filters, those with most articles first', async ({ page }) => {
    const sites = lists(page).getByRole('link', { name: /^site\d+\.example/ })
    await expect(sites).toHaveCount(20)
    await expect(sites.first()).toHaveAccessibleName(/ 3$/)
    await button(page, 'Show all 200 sites').click()
    await expect(sites).toHaveCount(200)
    await button(page, 'Show fewer sites').click()
    await expect(sites).toHaveCount(20)
    await lists(page).getByRole('link', { name: 'site4.example 3', exact: true }).click()
    await expect(titles(page)).toHaveText(['Article 00404', 'Article 00204', 'Article 00004'])

    await lists(page)
      .getByRole('link', { name: /^Favourites/ })
      .click()
    await button(page, 'Filter').click()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('French')
    await page.getByRole('combobox', { name: 'Site' }).selectOption('site0.example')
    await expect(page).toHaveURL(/#\/list\/favourites\?site=site0\.example&lang=fr$/)
    await page.keyboard.press('Escape')
    await expect(titles(page)).toHaveText(['Article 00400', 'Article 00200', 'Article 00000'])
    await expect(page.getByRole('list', { name: 'Shown only' }).getByRole('listitem')).toHaveText([
      'site0.example',
      'French',
    ])
    await button(page, 'No longer only: French').click()
    await expect(page).toHaveURL(/#\/list\/favourites\?site=site0\.example$/)
  })

  test('are accessible, and kept as a smart list', async ({ page, host }) => {
    await button(page, 'Filter').click()
    await page.getByRole('combobox', { name: 'Site' }).selectOption('site9.example')
    await page.getByRole('combobox', { name: 'Language' }).selectOption('English')
    if (host === 'browser') {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations).toEqual([])
    }
    await button(page, 'Keep as a smart list…').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Nine')
    await button(page, 'Keep').click()
    await expect(heading(page, 'Nine')).toBeVisible()
    await expect(titles(page)).toHaveText(['Article 00409', 'Article 00209', 'Article 00009'])
    await expect(lists(page).getByRole('link', { name: 'Nine 3' })).toBeVisible()
  })
})

test('an article out of a file has no site', async ({ page, site }) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  const html = lighthousePage('', [])
    .replace(' - The Mole', '')
    .replace('The Mole', '')
    .replace('</article>', '<p>There is <a href="more.html">more of it</a> on another page.</p></article>')
  await dropPage(page, 'my harbour.html', html)
  await expect(titles(page)).toHaveCount(2, { timeout: 30_000 })
  await expect(lists(page).getByRole('link', { name: /127\.0\.0\.1/ })).toBeVisible()
  await searchBox(page).fill('site:recto.invalid ')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await searchBox(page).fill('"more of it"')
  await expect(titles(page)).toHaveText(['my harbour'])
  await expect(library(page)).toContainText('my harbour.html')
  await expect(page.locator('body')).not.toContainText('recto.invalid')
  const article = await openArticle(page, 'my harbour')
  await expect(article.getByRole('link', { name: 'more of it' })).toHaveCount(0)
  await expect(article).not.toContainText('All from')
  expect(await page.content()).not.toContain('recto.invalid')
})
