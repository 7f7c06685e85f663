import { fixturePage } from './fixture-page.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const essay = fixturePage('essay-footnotes')

test('opens a footnote beside its reference, and leads to the list and back', async ({ page, site }) => {
  await saveAndWait(page, site.address(essay.path), essay.title)
  const article = await openArticle(page, essay.title)
  const reference = article.getByRole('link', { name: '1', exact: true }).first()
  const before = await article.locator('.article-body').innerHTML()

  await reference.focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('dialog', { name: 'Note 1' })
  await expect(note).toBeFocused()
  await expect(note).not.toContainText('↩')
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(reference).toBeFocused()

  // A click on the text, which takes no focus.
  await reference.click()
  await expect(note).toBeVisible()
  await article.getByRole('heading', { level: 1 }).click({ position: { x: 2, y: 2 } })
  await expect(note).toHaveCount(0)

  await reference.click()
  await note.getByRole('button', { name: 'Go to note' }).click()
  const listed = article.locator('[id="recto-fn-1"]')
  await expect(listed).toBeFocused()
  await expect(listed).toBeInViewport()
  await listed.getByRole('link', { name: '↩' }).click()
  await expect(reference).toBeFocused()
  await expect(reference).toBeInViewport()
  // Nothing of it is written into the article.
  expect(await article.locator('.article-body').innerHTML()).toBe(before)
})
