import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { LIGHTHOUSE, lighthousePage } from './site/own-pages.ts'

test('leads through the list that one came from, as it was shown', async ({ page, site }) => {
  for (const name of ['One', 'Two', 'Three']) {
    site.publish(`/${name}`, lighthousePage(`Harbour ${name}`, []))
    await saveAndWait(page, site.address(`/${name}`), `Harbour ${name}`)
  }
  await openArticle(page, 'Harbour Three')
  const [previous, next] = [
    page.getByRole('button', { name: 'Previous article' }),
    page.getByRole('button', { name: 'Next article' }),
  ]
  await expect(previous).toBeDisabled()
  await expect(next).toHaveAccessibleDescription('Harbour Two')
  await next.click()
  const heading = (name: string) => page.getByRole('article').getByRole('heading', { level: 1, name })
  await expect(heading('Harbour Two')).toBeFocused()
  await expect(previous).toHaveAccessibleDescription('Harbour Three')
  await page.keyboard.press('j')
  await expect(heading('Harbour One')).toBeFocused()
  await expect(previous).toHaveAccessibleDescription('Harbour Two')
  await expect(next).toBeDisabled()
  await page.keyboard.press('k')
  await expect(heading('Harbour Two')).toBeFocused()
  await page.reload()
  await expect(previous).toHaveAccessibleDescription('Harbour Three')
  await expect(next).toHaveAccessibleDescription('Harbour One')
})

test('has everything in the narrowest window, at twice the text size too', async ({ page, site }) => {
  for (const name of ['One', 'Two']) {
    site.publish(`/${name}`, lighthousePage(`Harbour ${name}`, []))
    await saveAndWait(page, site.address(`/${name}`), `Harbour ${name}`)
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await openArticle(page, 'Harbour Two')
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  const buttons = page.locator('.reader-toolbar').getByRole('button')
  for (const button of await buttons.all()) await expect(button).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'More' }).click()
  const menu = page.getByRole('menu', { name: 'More' })
  const names = ['Previous article', 'Next article', 'Favourite', 'Print', 'Delete', 'Clean again']
  for (const name of names) await expect(menu.getByRole('menuitem', { name })).toBeVisible()
  await menu.getByRole('menuitem', { name: 'Next article' }).click()
  await expect(page.getByRole('article', { name: 'Harbour One' })).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await menu.getByRole('menuitem', { name: 'Favourite' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Harbour One' })).toBeVisible()

  // 200 % zoom of a window of 640 by 480.
  await page.setViewportSize({ width: 320, height: 240 })
  expect(await overflow()).toBeLessThanOrEqual(0)
})

test('links to a passage on the original page', async ({ page, site, context, host }) => {
  test.skip(host === 'desktop', 'the clipboard of the desktop belongs to the person')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await saveAndWait(page, site.address(LIGHTHOUSE.path), LIGHTHOUSE.title)
  const article = await openArticle(page, LIGHTHOUSE.title)
  const passage = article.locator('p', { hasText: 'The book is full' })
  await passage.evaluate((element) => {
    const range = new Range()
    range.selectNodeContents(element)
    range.setStart(element.firstChild as Text, 'The book is full, and '.length)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  site.resetRequests()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Copy link to this passage' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible()
  expect(site.requests).toEqual([])
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('#:~:text=nobody%20is%20quite%20sure')
  // The browser itself finds it.
  const original = await context.newPage()
  await original.setViewportSize({ width: 300, height: 200 })
  await original.goto(link)
  await expect.poll(() => original.evaluate(() => scrollY)).toBeGreaterThan(100)
  await expect(original.getByText('The book is full')).toBeInViewport()
  await original.close()

  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.getByRole('button', { name: 'More' }).click()
  const opened = context.waitForEvent('page')
  await page.getByRole('menuitem', { name: 'Open this passage in the original' }).click()
  const tab = await opened
  await tab.waitForLoadState()
  expect(tab.url()).toContain(LIGHTHOUSE.path)
  expect(site.requests.length).toBeGreaterThan(0)
})
