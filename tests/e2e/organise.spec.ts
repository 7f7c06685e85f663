import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { fillLibrary } from './large-library.ts'
import { backToLibrary, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const item = (page: Page, title: string) => library(page).getByRole('link', { name: title, exact: true })
const titles = (page: Page) => library(page).getByRole('link').allTextContents()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const lists = (page: Page) => page.getByRole('navigation', { name: 'Lists' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const selected = (page: Page) => page.getByRole('toolbar', { name: 'Selected articles' })

async function openList(page: Page, name: string): Promise<void> {
  await lists(page)
    .getByRole('link', { name: new RegExp(`^${name}\\b`) })
    .click()
  await expect(heading(page, name)).toBeVisible()
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test.describe('a list', () => {
  test.beforeEach(({ page }) => fillLibrary(page, 12))

  test('has an address of its own, which is sorted, filtered, reloaded and gone back from', async ({
    page,
  }) => {
    await openList(page, 'Favourites')
    await expect(page).toHaveURL(/#\/list\/favourites$/)
    expect(await titles(page)).toEqual(['Article 00000'])

    await openList(page, 'Unread')
    await button(page, 'Sort').click()
    await page.getByRole('menuitemradio', { name: 'Title' }).click()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/#\/list\/unread\?sort=title$/)
    await expect(library(page).getByRole('link').first()).toHaveText('Article 00002')

    await page.reload()
    await expect(library(page).getByRole('link').first()).toHaveText('Article 00002')
    await page.goBack()
    await expect(heading(page, 'Favourites')).toBeVisible()
    // The order is remembered where the address does not say it.
    await openList(page, 'Unread')
    await expect(library(page).getByRole('link').first()).toHaveText('Article 00002')

    await button(page, 'Filter').click()
    await page.getByRole('checkbox', { name: 'Images missing' }).click({ force: true })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'Nothing here matches' })).toBeVisible()
    await button(page, 'No longer only: Images missing').click()
    await expect(library(page)).toBeVisible()
  })

  test('is kept as a smart list, which follows the library', async ({ page }) => {
    await button(page, 'Filter').click()
    await page.getByRole('checkbox', { name: 'Favourite' }).click({ force: true })
    await button(page, 'Keep as a smart list…').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('The best')
    await button(page, 'Keep').click()
    await expect(heading(page, 'The best')).toBeVisible()
    expect(await titles(page)).toEqual(['Article 00000'])

    await expect(page.getByRole('main')).toContainText('is:favourite')
    const ask = async (query: string) => {
      await button(page, 'More for The best').click()
      await page.getByRole('menuitem', { name: 'Edit search…' }).click()
      await page.getByRole('textbox', { name: 'Search', exact: true }).fill(query)
      await button(page, 'Use this search').click()
    }
    await ask('-is:favourite')
    await expect(item(page, 'Article 00000')).toHaveCount(0)
    await button(page, 'Undo').click()
    await expect(item(page, 'Article 00000')).toBeVisible()
    await ask('is:unread '.repeat(2000))
    await expect(page.getByRole('alert')).toContainText('longer than Recto reads')
    await button(page, 'Close').click()

    await item(page, 'Article 00000').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await button(page, 'Back to library').click()
    await button(page, 'More for The best').click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(heading(page, 'Library')).toBeVisible()
    await button(page, 'Undo').click()
    await expect(lists(page).getByRole('link', { name: 'The best' })).toBeVisible()
  })

  test('is walked through and chosen from by keyboard', async ({ page }) => {
    await library(page).getByRole('link').first().focus()
    await page.keyboard.press('End')
    await expect(item(page, 'Article 00000')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(item(page, 'Article 00010')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(item(page, 'Article 00009')).toBeFocused()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(selected(page).getByRole('status')).toHaveText('3 selected')
    await page.keyboard.press('Shift+ArrowUp')
    await expect(selected(page).getByRole('status')).toHaveText('2 selected')
    await page.keyboard.press('ControlOrMeta+a')
    await expect(selected(page).getByRole('status')).toHaveText('10 selected')
    await page.keyboard.press('Escape')
    await expect(selected(page)).toHaveCount(0)
  })
})

test.describe('several articles', () => {
  test.beforeEach(({ page }) => fillLibrary(page, 8))

  async function chooseThree(page: Page): Promise<void> {
    await button(page, 'Select').click()
    await page.getByRole('checkbox', { name: 'Select “Article 00007”' }).click()
    await page.getByRole('checkbox', { name: 'Select “Article 00005”' }).click({ modifiers: ['Shift'] })
    await expect(selected(page).getByRole('status')).toHaveText('3 selected')
  }

  test('are archived, marked and deleted together, and had back', async ({ page }) => {
    await chooseThree(page)
    await selected(page).getByRole('button', { name: 'Archive' }).click()
    await expect(item(page, 'Article 00006')).toHaveCount(0)
    await button(page, 'Undo').click()
    await expect(item(page, 'Article 00006')).toBeVisible()

    await chooseThree(page)
    await selected(page).getByRole('button', { name: 'Favourite' }).click()
    await expect(library(page).getByRole('listitem').filter({ hasText: 'Favourite' })).toHaveCount(4)
    await selected(page).getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('Deleted 3 articles.')).toBeVisible()
    await openList(page, 'Bin')
    await expect(library(page).getByRole('listitem').first()).toContainText('30 days left')
    await button(page, 'Restore “Article 00006”').click()
    await expect(item(page, 'Article 00006')).toHaveCount(0)
    await button(page, 'Empty the bin now').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Empty the bin now' }).click()
    await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible()
    await openList(page, 'Library')
    await expect(item(page, 'Article 00006')).toBeVisible()
    await expect(item(page, 'Article 00005')).toHaveCount(0)
  })

  test('give the keyboard on when they leave the list', async ({ page }) => {
    await chooseThree(page)
    await selected(page).getByRole('button', { name: 'Delete' }).click()
    await openList(page, 'Bin')
    await button(page, 'Restore “Article 00006”').focus()
    await page.keyboard.press('Enter')
    await expect(item(page, 'Article 00005')).toBeFocused()
    await button(page, 'Delete “Article 00005” for good').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).press('Enter')
    await expect(item(page, 'Article 00007')).toBeFocused()

    // Also where another window takes it away.
    await item(page, 'Article 00007').focus()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await button(other, 'Restore “Article 00007”').click()
    await expect(heading(page, 'Bin')).toBeFocused()
    await other.close()
  })

  test('say in words which tags only some of them have, and what a question is about', async ({ page }) => {
    await chooseThree(page)
    await selected(page).getByRole('button', { name: 'Tag…' }).click()
    await expect(page.getByRole('option', { name: 'Tag 7 (only some have it)', exact: true })).toBeVisible()
    await expect(page.getByRole('option', { name: 'Tag 8', exact: true })).toBeVisible()
    await page.getByRole('option', { name: /^Tag 7/ }).click()
    await expect(page.getByRole('option', { name: 'Tag 7', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await page.keyboard.press('Escape')
    await selected(page).getByRole('button', { name: 'Delete' }).click()
    await openList(page, 'Bin')
    await button(page, 'Empty the bin now').click()
    await expect(
      page.getByRole('alertdialog', { name: 'Delete 3 articles for good?' }),
    ).toHaveAccessibleDescription(/cannot be undone/)
  })

  test('are not chosen behind a question or a menu', async ({ page }) => {
    await chooseThree(page)
    await selected(page).getByRole('button', { name: 'Delete' }).click()
    await openList(page, 'Bin')
    await button(page, 'Delete “Article 00006” for good').click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(selected(page)).toHaveCount(0)
    await button(page, 'Sort').press('Enter')
    await expect(page.getByRole('menuitemradio').first()).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(selected(page)).toHaveCount(0)
  })

  test('are given a tag that is typed, which is renamed, and put into a collection', async ({ page }) => {
    await chooseThree(page)
    await selected(page).getByRole('button', { name: 'Tag…' }).click()
    await page.getByRole('searchbox', { name: 'Tags' }).fill('Sea/Boats')
    await page.getByRole('option', { name: 'Create “Sea/Boats”' }).click()
    await expect(page.getByText('Tagged 3 articles with “Sea/Boats”.')).toBeVisible()
    await expect(page.getByRole('option', { name: 'Sea/Boats' })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')

    await selected(page).getByRole('button', { name: 'Collection…' }).click()
    await page.getByRole('searchbox', { name: 'Collections' }).fill('coll')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Put 3 articles into “Collection”.')).toBeVisible()
    await page.keyboard.press('Escape')

    await openList(page, 'Sea')
    await expect(heading(page, 'Sea')).toHaveText('Sea')
    await expect(page).toHaveTitle('Sea')
    await expect(library(page).getByRole('listitem')).toHaveCount(3)
    await lists(page).getByRole('link', { name: 'Boats 3' }).click()
    await button(page, 'More for Sea/Boats').click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Harbour')
    await page.keyboard.press('Enter')
    await expect(heading(page, 'Harbour')).toBeVisible()
    await expect(library(page).getByRole('listitem')).toHaveCount(3)
    await expect(lists(page).getByRole('link', { name: /^Sea/ })).toHaveCount(0)
  })
})

test('the arrows lead through a toolbar, and Tab out of it', async ({ page }) => {
  await fillLibrary(page, 3)
  await expect(page.getByRole('toolbar', { name: 'List', exact: true }).getByRole('button')).toHaveCount(4)
  await button(page, 'Filter').focus()
  await page.keyboard.press('ArrowRight')
  await expect(button(page, 'Sort')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(button(page, 'View')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(button(page, 'Select')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await expect(item(page, 'Article 00002')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await selected(page).getByRole('button', { name: 'Archive' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(selected(page).getByRole('button', { name: 'Select all' })).toBeFocused()
})

test('a list that another window deletes says so, with a way back, and is there again when it is', async ({
  page,
}) => {
  await fillLibrary(page, 12)
  await openList(page, 'Collection')
  await library(page).getByRole('link').first().focus()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await button(other, 'More for Collection').click()
  await other.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(heading(page, 'No longer there')).toBeFocused()
  await expect(page).toHaveTitle('No longer there')
  await expect(page.getByRole('main')).toContainText('This collection has been deleted.')
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(0)
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await button(other, 'Undo').click()
  await expect(heading(page, 'Collection')).toBeVisible()
  await expect(library(page).getByRole('link')).toHaveCount(2)
  await other.close()

  await page.goto(page.url().replace(/#.*/, '#/search/never-there'))
  await expect(page.getByRole('main')).toContainText('This smart list has been deleted.')
  await button(page, 'Show the library').click()
  await expect(heading(page, 'Library')).toBeVisible()
})

test('a list stays open that could not be renamed or deleted', async ({ page }) => {
  await fillLibrary(page, 8)
  await openList(page, 'Tag 3')
  // What stands behind the hash; the host's key leaves the address when it is no longer needed.
  const { hash } = new URL(page.url())
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
  })
  await button(page, 'More for Tag 3').click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
  await button(page, 'More for Tag 3').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('alert')).toContainText('no room left')
  await expect(heading(page, 'Tag 3')).toBeVisible()
  await expect(page).toHaveURL((url) => url.hash === hash)
  expect(await titles(page)).toEqual(['Article 00003'])
})

test('an open article is marked, tagged and read to its end', async ({ page, site }) => {
  const blog = fixturePage('blog-code-table')
  await saveAndWait(page, site.address(blog.path), blog.title)
  const article = await openArticle(page, blog.title)
  await button(page, 'Favourite').click()
  await expect(button(page, 'Favourite')).toHaveAttribute('aria-pressed', 'true')
  await article.getByRole('button', { name: 'Tag…' }).click()
  await page.getByRole('searchbox', { name: 'Tags' }).fill('Boats')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(article.getByRole('link', { name: 'Boats' })).toBeVisible()

  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await button(page, 'Archive').click()
  await expect(button(page, 'Archive')).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'Back to library').click()
  await openList(page, 'Archive')
  await expect(item(page, blog.title)).toBeVisible()
  const row = library(page).getByRole('listitem')
  await expect(row).toContainText('Archived')
  await expect(row).not.toContainText('Unread')
  await openList(page, 'Boats')
  await expect(item(page, blog.title)).toBeVisible()
})

test('copies are found, and one is kept with the tags of both', async ({ page }) => {
  await fillLibrary(page, 3)
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('recto')
      request.onsuccess = () => resolve(request.result)
    })
    const store = database.transaction('articles', 'readwrite').objectStore('articles')
    await new Promise<void>((resolve) => {
      const request = store.getAll()
      request.onsuccess = () => {
        for (const row of request.result.slice(0, 2))
          store.put({ ...row, title: 'Twice', titleKey: 'twice', siteKey: 'a' })
        store.transaction.oncomplete = () => resolve()
      }
    })
    database.close()
  })
  await page.reload()
  await openList(page, 'Duplicates')
  await page
    .getByRole('button', { name: /^Keep “Twice”/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'No duplicates' })).toBeVisible()
  await button(page, 'Undo').click()
  await expect(page.getByRole('article', { name: 'Twice' })).toHaveCount(2)
})

test('ten thousand articles are a list of which only what is seen is there', async ({ page }) => {
  await fillLibrary(page, 10_000)
  const first = library(page).getByRole('listitem').first()
  await expect(first).toHaveAttribute('aria-setsize', '9000')
  expect(await library(page).getByRole('listitem').count()).toBeLessThan(40)

  await library(page).getByRole('link').first().focus()
  await page.keyboard.press('End')
  await expect(item(page, 'Article 00000')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await backToLibrary(page)
  await expect(item(page, 'Article 00002')).toBeFocused()
  await expect(item(page, 'Article 00002')).toBeInViewport()
})

test.describe('axe finds nothing', () => {
  test.beforeEach(async ({ page, host }) => {
    test.skip(
      host === 'desktop',
      'axe opens a page of its own, which the desktop denies; the views are the same',
    )
    await fillLibrary(page, 30)
  })

  test('while articles are chosen and tagged', async ({ page }) => {
    await button(page, 'Select').click()
    await page.getByRole('checkbox').first().click()
    await expectAccessible(page)
    await selected(page).getByRole('button', { name: 'Tag…' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectAccessible(page)
  })

  test('in the bin, while a list is filtered, and in the drawer', async ({ page }) => {
    await button(page, 'Select').click()
    await page.getByRole('checkbox').first().click()
    await selected(page).getByRole('button', { name: 'Delete' }).click()
    await openList(page, 'Bin')
    await expect(library(page)).toBeVisible()
    await expectAccessible(page)
    await openList(page, 'Tag 3')
    await button(page, 'Filter').click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 390, height: 800 })
    await button(page, 'Show lists').click()
    await expect(page.getByRole('dialog', { name: 'Lists' })).toBeVisible()
    await expectAccessible(page)
  })
})
