import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { lighthousePage } from './site/own-pages.ts'

const TITLE = 'The lamp that is lit by a timer'
const OTHER = 'The door that is kept locked'
const TEA = 'The keeper left a recipe for seaweed soup'
const PLUG = 'The almanac of the mole'

/** A page with a box that belongs to its article, and a line that does not. */
function molePage(title: string): string {
  return lighthousePage(title, [])
    .replace(
      '<p>The council would like',
      `<div class="newsletter-box"><p>${TEA} behind the stove, and it is the best part of this story.</p></div><p>The council would like`,
    )
    .replace(
      '<p>The book is full',
      `<p class="almanac-plug">${PLUG} for next year costs no more than a pint, and lies at the harbour office for all.</p><p>The book is full`,
    )
}

async function openCleaned(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'See what was cleaned' }).click()
  await expect(page.getByRole('heading', { name: 'What was cleaned', level: 1 })).toBeVisible()
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('shows what was cleaned, puts a part back and removes another', async ({ page, site, host }) => {
  site.publish('/lamp', molePage(TITLE))
  await saveAndWait(page, site.address('/lamp'), TITLE)
  let article = await openArticle(page, TITLE)
  await expect(article).not.toContainText(TEA)
  await expect(article).toContainText(PLUG)
  await site.stop()

  await openCleaned(page)
  const box = page.getByRole('note', { name: 'Left out: Page furniture' }).filter({ hasText: TEA })
  await expect(box).toContainText('Menus, banners, boxes and buttons')
  await expect(page.getByRole('radio', { name: 'All (4)' })).toBeChecked()
  await page.getByRole('radio', { name: 'The title (1)' }).click()
  await expect(box).toBeHidden()
  await page.getByRole('radio', { name: 'All (4)' }).click()
  if (host === 'browser') await expectAccessible(page)

  await box.getByRole('button', { name: `Put back: ${TEA}` }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Put back, and the article' })).toBeVisible()
  const takeBack = page.getByRole('button', { name: `Take back: ${TEA}` })
  await expect(takeBack.last()).toBeFocused()
  await expect(page.getByRole('region', { name: 'Your corrections' })).toContainText('In this article')

  await page.getByText('The council would like').first().click()
  await expect(page.getByRole('menuitem', { name: 'Remove from this article' })).toHaveAccessibleDescription(
    /nothing tells this part from the others/,
  )
  await page.keyboard.press('Escape')
  await page.getByText(PLUG).click()
  await page.getByRole('menuitem', { name: 'Remove from this article' }).click()
  await expect(page.getByRole('note', { name: 'Left out: Removed by you' })).toContainText(PLUG)
  if (host === 'browser') await expectAccessible(page)

  await page.getByRole('button', { name: 'Back to the article' }).click()
  await page.reload()
  article = page.getByRole('article', { name: TITLE })
  await expect(article).toContainText(TEA)
  await expect(article).not.toContainText(PLUG)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Clean again' }).click()
  await expect(page.getByRole('status')).toContainText('Nothing has changed')
  await expect(article).toContainText(TEA)

  await openCleaned(page)
  const kept = page.getByRole('region', { name: 'Your corrections' })
  await kept.getByRole('button', { name: `Take back: ${TEA}` }).click()
  await expect(box).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(kept.getByRole('button', { name: `Take back: ${TEA}` })).toBeVisible()
})

test('keeps a rule for the site, which works on its other pages', async ({ page, site }) => {
  site.publish('/lamp', molePage(TITLE))
  site.publish('/door', molePage(OTHER))
  site.publish('/book', molePage('The book that is full'))
  await saveAndWait(page, site.address('/lamp'), TITLE)
  await saveAndWait(page, site.address('/door'), OTHER)
  await openArticle(page, TITLE)
  await openCleaned(page)
  await page.getByRole('button', { name: `Remove: ${PLUG}` }).press('Enter')
  await page
    .getByRole('menuitem', { name: /Remove on every page of 127\.0\.0\.1:\d+ \(1 part here\)/ })
    .press('Enter')
  await expect(
    page.getByRole('status').filter({ hasText: /Removed on every page of 127\.0\.0\.1/ }),
  ).toBeVisible()
  await expect(page.getByRole('note', { name: 'Left out: Removed by you' })).toContainText(PLUG)

  const again = page.getByRole('region', { name: /Clean the articles of .* again/ })
  await again.getByRole('button', { name: /Clean all of/ }).click()
  await expect(again.getByRole('status')).toHaveText('Changed: 1. The same as before: 1. Not cleaned: 0.')

  await page.getByRole('button', { name: 'Back to the article' }).click()
  await page.getByRole('button', { name: 'Back to library' }).click()
  await expect(await openArticle(page, OTHER)).not.toContainText(PLUG)
  await page.getByRole('button', { name: 'Back to library' }).click()
  await saveAndWait(page, site.address('/book'), 'The book that is full')
  const saved = await openArticle(page, 'The book that is full')
  await expect(saved).toContainText('The book is full')
  await expect(saved).not.toContainText(PLUG)
})
