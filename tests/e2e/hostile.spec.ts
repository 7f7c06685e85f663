import { fixturePage } from './fixture-page.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

test('shows the article of a hostile page and runs nothing of it', async ({ page, site }) => {
  const hostile = fixturePage('hostile')
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    dialog.dismiss().catch(() => dialogs.push('not dismissed'))
  })
  await saveAndWait(page, site.address(hostile.path), hostile.title)
  site.resetRequests()
  const article = await openArticle(page, hostile.title)
  for (const phrase of hostile.contains) await expect(article).toContainText(phrase)
  for (const phrase of hostile.lacks) await expect(article).not.toContainText(phrase)

  const dangers =
    'script, style, iframe, form, input, object, embed, link, base, svg, [onerror], [onload], [onclick], [style]'
  await expect(article.locator('.article-body').locator(dangers)).toHaveCount(0)
  for (const link of await article.locator('.article-body a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^(?:https?:|mailto:|tel:|#recto-)/)
  }
  expect(dialogs).toEqual([])
  expect(site.requests).toEqual([])
})
