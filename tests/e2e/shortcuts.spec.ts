import { fixturePage } from './fixture-page.ts'
import { saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const [NEWS, BLOG] = [fixturePage('english-news'), fixturePage('blog-code-table')]

test('leads through the library and an article by keys alone', async ({ page, site }) => {
  for (const { path, title } of [NEWS, BLOG]) await saveAndWait(page, site.address(path), title)
  const field = page.getByRole('textbox', { name: 'Article address' })
  const link = (title: string) =>
    page.getByRole('list', { name: 'Library' }).getByRole('link', { name: title })
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }

  await test.step('from article to article, and back', async () => {
    await page.getByRole('heading', { level: 1 }).click()
    await keys('j')
    await expect(link(BLOG.title)).toBeFocused()
    await keys('j')
    await expect(link(NEWS.title)).toBeFocused()
    await keys('k', 'o')
    await expect(page.getByRole('article', { name: BLOG.title })).toBeVisible()
    await keys('s')
    await expect(page.getByRole('button', { name: 'Favourite' })).toHaveAttribute('aria-pressed', 'true')
    await keys('Escape')
    await expect(link(BLOG.title)).toBeFocused()
  })

  await test.step('into the fields, where letters are letters', async () => {
    await keys('/', 'j', 'e')
    await expect(page.getByRole('searchbox', { name: 'Search library' })).toHaveValue('je')
    await keys('Escape', 'Escape')
    await expect(link(BLOG.title)).toBeVisible()
    await page.getByRole('heading', { level: 1 }).click()
    await keys('n')
    await expect(field).toBeFocused()
    await keys('n')
    await expect(field).toHaveValue('n')
    await keys('Backspace')
  })

  await test.step('what is chosen is archived, and comes back', async () => {
    await page.getByRole('heading', { level: 1 }).click()
    await keys('j', 'x', 'e')
    await expect(link(BLOG.title)).toHaveCount(0)
    await keys('u')
    await expect(link(BLOG.title)).toBeVisible()
  })
})

test('are shown, changed, and kept', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const change = (name: string) => dialog.getByRole('button', { name: `Change the keys of “${name}”` })
  const row = (name: string) =>
    dialog
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Change the keys of “${name}”` }) })
  const record = async (name: string, keys: string) => {
    await row(name).getByRole('button', { name: 'Add keys' }).click()
    await page.keyboard.press(keys)
  }
  await expect(row('Keyboard shortcuts')).toContainText('?')

  await change('Save a new address').click()
  await record('Save a new address', 'Control+w')
  await expect(row('Save a new address').getByRole('status')).toContainText(
    'Ctrl + W is needed by the browser',
  )
  await expect(row('Save a new address').getByRole('button', { name: 'Add keys' })).toBeFocused()
  await record('Save a new address', 'e')
  await expect(row('Save a new address').getByRole('status')).toContainText('E already means “Archive”')
  const takeOver = row('Save a new address').getByRole('button', { name: 'Use it here instead' })
  await expect(takeOver).toBeFocused()
  await takeOver.press('Enter')
  await expect(row('Archive')).toContainText('None')
  await row('Save a new address').getByRole('button', { name: 'Remove N' }).click()
  await expect(row('Save a new address').getByRole('button', { name: 'Add keys' })).toBeFocused()

  await page.reload()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Article address' })).toBeFocused()

  await test.step('single letters can be switched off', async () => {
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    await dialog.getByRole('button', { name: 'All shortcuts back' }).click()
    await dialog.getByRole('switch').uncheck({ force: true })
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('n')
    await page.keyboard.press('Control+/')
    await expect(dialog).toBeVisible()
    await expect(row('Undo')).toContainText('Ctrl')
  })
})
