import { expect, type Locator, type Page } from '@playwright/test'
import { paste } from './transfer.ts'

/** The window as a person sees it, by role and accessible name. */

export async function save(page: Page, address: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Article address' }).fill(address)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

/** Asks for many pages at once, by pasting their addresses. */
export async function saveMany(page: Page, addresses: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Article address' }).focus()
  await paste(page, { data: { 'text/plain': addresses.join('\n') } })
}

export function library(page: Page): Locator {
  return page.getByRole('list', { name: 'Library' })
}

export async function saveAndWait(page: Page, address: string, title: string): Promise<void> {
  await save(page, address)
  await expect(library(page).getByRole('link', { name: title, exact: true })).toBeVisible({ timeout: 30_000 })
}

export async function openArticle(page: Page, title: string): Promise<Locator> {
  await library(page).getByRole('link', { name: title, exact: true }).click()
  const article = page.getByRole('article', { name: title })
  await expect(article).toBeVisible()
  return article
}

export async function backToLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to library' }).click()
  await expect(library(page)).toBeVisible()
}

/** Waits until every image of the article is really there: decoded, with pixels. */
export async function expectImagesShown(article: Locator, count: number): Promise<void> {
  const images = article.locator('img')
  await expect(images).toHaveCount(count)
  const widths = await images.evaluateAll(async (found) => {
    const shown = found.filter((element) => element instanceof HTMLImageElement)
    await Promise.all(shown.map((image) => image.decode()))
    return shown.map((image) => image.naturalWidth)
  })
  expect(Math.min(...widths)).toBeGreaterThan(1)
}

/** Goes to another of the window's views. @param hash such as `#/upkeep` */
export async function goToView(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), hash)
}
