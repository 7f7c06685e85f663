import { backToLibrary, goToView, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { lighthousePage } from './site/own-pages.ts'

const TITLE = 'The lighthouse in two parts'

const firstPage = lighthousePage(TITLE, []).replace(
  '</article>',
  '<p><a rel="next" href="/serial/2">Next page</a></p></article>',
)
const secondPage = lighthousePage(TITLE, []).replace(
  /<p>The lighthouse at/,
  '<p>And so the second half of this story begins, with a second keeper and a second book. The lighthouse at',
)

test('says that pages are missing until they can be had', async ({ page, site }) => {
  site.publish('/serial', firstPage)
  await saveAndWait(page, site.address('/serial'), TITLE)
  await expect(library(page).getByRole('listitem')).toContainText('Text incomplete')

  await goToView(page, '#/upkeep')
  const task = page.getByRole('region', { name: 'Is everything here?' })
  await task.getByRole('button', { name: 'Check all articles' }).click()
  await expect(task.getByRole('status')).toHaveText('1 article is not complete.')
  await expect(task.getByRole('listitem')).toContainText('Text incomplete')
  await expect(task.getByRole('button', { name: 'Fetch missing images' })).toHaveCount(0)
  await goToView(page, '#/')

  const article = await openArticle(page, TITLE)
  await expect(article).toContainText('its next page could not be fetched')
  await expect(article).not.toContainText('Complete offline')
  const onward = article.getByRole('link', { name: /^Read on at 127\.0\.0\.1/ })
  await expect(onward).toHaveAttribute('href', site.address('/serial/2'))

  site.publish('/serial/2', secondPage)
  await article.getByRole('button', { name: 'Fetch again' }).click()
  await expect(article).toContainText('a second keeper and a second book')
  await expect(article).not.toContainText('could not be fetched')
  await expect(article).toContainText('Complete offline')
  await backToLibrary(page)
  await expect(library(page).getByRole('listitem')).not.toContainText('Text incomplete')
})

test('says that a page counts more words than were found', async ({ page, site }) => {
  const count =
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"The lighthouse in two parts","wordCount":4000}</script>'
  site.publish('/counted', lighthousePage(TITLE, []).replace('<head>', `<head>${count}`))
  await saveAndWait(page, site.address('/counted'), TITLE)
  const article = await openArticle(page, TITLE)
  await expect(article).toContainText('The page says that this article has 4000 words')
})
