import { fixturePage } from './fixture-page.ts'
import { saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

test('another language is spoken at once, in every window, and kept', async ({ page, site, context }) => {
  const { path, title } = fixturePage('english-news')
  await saveAndWait(page, site.address(path), title)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('list', { name: 'Library' }).getByRole('link', { name: title }).click()
  await expect(other.getByRole('button', { name: 'Back to library' })).toBeVisible()

  await page.getByRole('button', { name: 'Reading settings' }).click()
  await page.getByRole('combobox', { name: 'Language' }).focus()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Français')
  const settings = page.getByRole('dialog', { name: 'Réglages de lecture' })
  await expect(settings.getByRole('combobox', { name: 'Langue' })).toBeFocused()
  await page.keyboard.press('Escape')
  const item = page.getByRole('list', { name: 'Bibliothèque' }).getByRole('listitem')
  await expect(item).toContainText('11 février 2025')
  await expect(page.locator(':root')).toHaveAttribute('lang', 'fr')
  await expect(page.getByRole('textbox', { name: 'Adresse de l’article' })).toBeVisible()

  await expect(other.getByRole('button', { name: 'Retour à la bibliothèque' })).toBeVisible()
  await expect(other.locator(':root')).toHaveAttribute('lang', 'fr')

  await page.reload()
  await expect(item).toContainText('11 février 2025')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('textbox', { name: 'Commandes' })).toBeFocused()
  await page.keyboard.type('langue english')
  await expect(page.getByRole('menuitem').first()).toHaveAccessibleName(/English/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Library' })).toContainText('11 February 2025')
  await expect(other.getByRole('button', { name: 'Back to library' })).toBeVisible()
})
