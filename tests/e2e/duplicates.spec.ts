import { backToLibrary, library, save, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { LIGHTHOUSE } from './site/own-pages.ts'

const { path, title } = LIGHTHOUSE

for (const [how, variant] of [
  ['the same address', path],
  ['tracking parameters', `${path}?utm_source=letter&utm_medium=mail&fbclid=1`],
  ['a fragment', `${path}#comments`],
  ['a trailing slash', `${path}/`],
  ['its canonical link', '/amp/lighthouse'],
  ['a redirect', '/moved'],
] as const) {
  test(`opens the article that is there, and says so: ${how}`, async ({ page, site }) => {
    await saveAndWait(page, site.address(path), title)
    await save(page, site.address(variant))

    await expect(page.getByRole('article', { name: title })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'already in your library' })).toBeVisible()
    await backToLibrary(page)
    await expect(library(page).getByRole('listitem')).toHaveCount(1)
    await expect(page.getByRole('list', { name: 'Being saved' })).toHaveCount(0)
  })
}

test('knows http and https for the same page, without asking for it', async ({ page, site }) => {
  await saveAndWait(page, site.address(path), title)
  site.resetRequests()
  await save(page, site.address(path).replace('http:', 'https:'))
  await expect(page.getByRole('article', { name: title })).toBeVisible()
  expect(site.requests).toEqual([])
})

test('brings a deleted article back when it is saved again', async ({ page, site }) => {
  await saveAndWait(page, site.address(path), title)
  await library(page).getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'Your library is empty' })).toBeVisible()

  await save(page, site.address(path))
  await expect(page.getByRole('article', { name: title })).toBeVisible()
  await expect(page.getByText('is back in your library')).toBeVisible()
})
