import { expect, type Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { goToView, library, openArticle, saveAndWait } from './reading.ts'
import type { Site } from './site/site.ts'

/** Pages with code and tables, with notes, with many images, and one that runs from right to left. */
const ARTICLES = ['blog-code-table', 'essay-footnotes', 'rtl-bustan'].map(fixturePage)
const [BLOG, ESSAY, BUSTAN] = ARTICLES as [Article, Article, Article]
type Article = ReturnType<typeof fixturePage>

/** Saves what the views show. */
export async function fillViews(page: Page, site: Site): Promise<void> {
  for (const { path, title } of ARTICLES) await saveAndWait(page, site.address(path), title)
}

export interface View {
  name: string
  /** From the library; to be left again by `close`. */
  open: (page: Page) => Promise<void>
  close: (page: Page) => Promise<void>
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const pressEscape = (page: Page) => page.keyboard.press('Escape')

/** A view with an address of its own, with the heading that it has. */
function atAddress(name: string, hash: string, heading: string): View {
  return {
    name,
    open: async (page) => {
      await goToView(page, hash)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    },
    close: async (page) => {
      await goToView(page, '#/')
      await expect(library(page)).toBeVisible()
    },
  }
}

function article(
  name: string,
  { title }: Article,
  more: (page: Page) => Promise<void> = async () => {},
): View {
  return {
    name,
    open: async (page) => {
      await openArticle(page, title)
      await more(page)
    },
    // By the address: what has opened above the article goes with it.
    close: async (page) => {
      await goToView(page, '#/')
      await expect(library(page)).toBeVisible()
    },
  }
}

/** What a press of a button shows over the library. */
function behind(name: string, role: 'dialog' | 'menu'): View {
  return {
    name,
    open: async (page) => {
      await button(page, name).click()
      await expect(page.getByRole(role)).toBeVisible()
    },
    close: pressEscape,
  }
}

/** Every view that the window has. */
export const VIEWS: readonly View[] = [
  { name: 'library', open: (page) => expect(library(page)).toBeVisible(), close: async () => {} },
  {
    name: 'results of a search',
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Search library' }).fill(ESSAY.title)
      await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeVisible()
    },
    close: async (page) => {
      await page.getByRole('searchbox', { name: 'Search library' }).fill('')
      await expect(library(page)).toBeVisible()
    },
  },
  behind('Reading settings', 'dialog'),
  behind('Sort', 'menu'),
  article('article with code and tables', BLOG),
  article('article with notes', ESSAY),
  article('article from right to left', BUSTAN),
  article('article with a note beside its reference', ESSAY, async (page) => {
    await page.getByRole('link', { name: '1', exact: true }).first().click()
    await expect(page.getByRole('dialog', { name: 'Note 1' })).toBeVisible()
  }),
  article('article with an image enlarged', BUSTAN, async (page) => {
    await page
      .getByRole('button', { name: /^Enlarge image/ })
      .first()
      .click()
    await expect(page.getByRole('dialog', { name: 'Images' })).toBeVisible()
  }),
  article('article that is looked through', ESSAY, async (page) => {
    await button(page, 'Find in article').click()
    await page.getByRole('searchbox', { name: 'Find in article' }).fill('the')
    await expect(page.getByRole('search').getByRole('status')).toContainText('1 of')
  }),
  article('article with its More menu', BLOG, async (page) => {
    await button(page, 'More').click()
    await expect(page.getByRole('menu')).toBeVisible()
  }),
  {
    name: 'what was cleaned of an article',
    open: async (page) => {
      await openArticle(page, BLOG.title)
      await button(page, 'More').click()
      await page.getByRole('menuitem', { name: 'See what was cleaned' }).click()
      await expect(page.getByRole('note').first()).toBeVisible()
    },
    close: async (page) => {
      await goToView(page, '#/')
      await expect(library(page)).toBeVisible()
    },
  },
  atAddress('storage and backup', '#/storage', 'Storage and backup'),
  atAddress('upkeep', '#/upkeep', 'Look after the library'),
  atAddress('duplicates', '#/duplicates', 'Duplicates'),
]
