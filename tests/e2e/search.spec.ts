import type { Locator, Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { addressWithoutRecto } from './page-without-recto.ts'
import { backToLibrary, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { LIGHTHOUSE } from './site/own-pages.ts'

const FRENCH = fixturePage('nuage-souverain')
const JAPANESE = fixturePage('shift-jis-ryokan')
const FERRY = fixturePage('english-news')

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search library' })

/** What is found, in its order, once it is. */
async function expectFound(page: Page, query: string, titles: readonly string[]): Promise<void> {
  await searchBox(page).fill(query)
  const count = titles.length === 1 ? '1 article found' : `${titles.length} articles found`
  await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible()
  await expect(titlesIn(library(page))).toHaveText([...titles])
}

const titlesIn = (list: Locator) => list.getByRole('link')

test('finds articles by words of several languages, slips and fields, as they are typed', async ({
  page,
  site,
}) => {
  for (const { path, title } of [FRENCH, JAPANESE, FERRY, LIGHTHOUSE])
    await saveAndWait(page, site.address(path), title)

  for (const [query, { title }] of [
    ['lighth', LIGHTHOUSE],
    ['"tea room"', LIGHTHOUSE],
    ['ligthouse keepr', LIGHTHOUSE],
    ['hebergement', FRENCH],
    ['adresse gaspillage', FRENCH],
    ['l’audit', FRENCH],
    ['lang:fr', FRENCH],
    ['雪道', JAPANESE],
    ['site:旅路手帖', JAPANESE],
    ['author:okoro', FERRY],
    ['title:ferry -lighthouse', FERRY],
    ['(ferry or 雪道) lang:en after:2020', FERRY],
  ] as const)
    await expectFound(page, query, [title])

  await searchBox(page).fill('zzzz')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toHaveValue('')
  await expect(library(page).getByRole('listitem')).toHaveCount(4)
})

test('marks the words in the results and in the article opened from them', async ({ page, site }) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await expectFound(page, 'cannery', [LIGHTHOUSE.title])
  await expect(library(page).locator('mark')).toHaveText(['cannery'])
  await openArticle(page, LIGHTHOUSE.title)
  expect(await markedWords(page)).toEqual(['cannery'])
  await backToLibrary(page)
  await expect(searchBox(page)).toHaveValue('cannery')
  await expect(library(page).getByRole('link', { name: LIGHTHOUSE.title })).toBeFocused()
  await searchBox(page).fill('')
  await openArticle(page, LIGHTHOUSE.title)
  expect(await markedWords(page)).toEqual([])
})

test('takes a deleted article out of the results at once', async ({ page, site }) => {
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await expectFound(page, 'lighthouse', [LIGHTHOUSE.title])
  await openArticle(page, LIGHTHOUSE.title)
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(titlesIn(library(page))).toHaveText([LIGHTHOUSE.title])
})

test('answers in a second window, and goes on when the first is closed', async ({
  page,
  site,
  context,
  host,
}) => {
  test.skip(host === 'desktop', 'the desktop has one window')
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await expectFound(page, 'lighthouse', [LIGHTHOUSE.title])
  const second = await context.newPage()
  await second.goto(page.url())
  await expectFound(second, 'cannery', [LIGHTHOUSE.title])
  await page.close()
  await expectFound(second, 'committee', [LIGHTHOUSE.title])
  await searchBox(second).fill('')
  await saveAndWait(second, site.address(FERRY.path), FERRY.title)
  await expectFound(second, 'ferry', [FERRY.title])
})

test('makes the index anew where it is missing or damaged', async ({ page, site, recto, host }) => {
  test.skip(host === 'desktop', 'a page without Recto is needed that has its origin')
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  await expectFound(page, 'lighthouse', [LIGHTHOUSE.title])

  await withoutRecto(page, recto.origin, async () => {
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
  })
  await recto.reopen()
  await expectFound(page, 'lighthouse', [LIGHTHOUSE.title])

  await withoutRecto(page, recto.origin, async () => {
    const overwrite = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const entry of folder.values()) {
        if (entry instanceof FileSystemDirectoryHandle) await overwrite(entry)
        else {
          // The pool's own head of 4 kB stays; SQLite's pages behind it become noise.
          const file = await (entry as FileSystemFileHandle).getFile()
          const bytes = new Uint8Array(await file.arrayBuffer())
          bytes.fill(0x5a, 4096)
          const writable = await (entry as FileSystemFileHandle).createWritable()
          await writable.write(bytes)
          await writable.close()
        }
      }
    }
    await overwrite(await navigator.storage.getDirectory())
  })
  await recto.reopen()
  await expectFound(page, 'lighthouse', [LIGHTHOUSE.title])
})

/**
 * Runs something on a page of Recto's origin that holds nothing open. The worker of the window before lets its file go
 * a moment after its window: as Recto does, it is asked again until then.
 */
async function withoutRecto(page: Page, origin: string, work: () => Promise<void>): Promise<void> {
  await page.goto(addressWithoutRecto(origin))
  await expect(() => page.evaluate(work)).toPass({ timeout: 10_000 })
}

/** The words that are marked in the open article, in their order. */
function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found-words') ?? [])].map((range) => (range as Range).toString()),
  )
}
