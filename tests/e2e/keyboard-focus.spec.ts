import type { Page } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { save, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const [NEWS, BLOG] = [fixturePage('english-news'), fixturePage('blog-code-table')]

const hasPlace = (page: Page) => page.evaluate(() => document.activeElement !== document.body)

test('the keyboard always has a place, and what icons are for is told', async ({ page, site }) => {
  for (const { path, title } of [NEWS, BLOG]) await saveAndWait(page, site.address(path), title)
  const link = (title: string) =>
    page.getByRole('list', { name: 'Library' }).getByRole('link', { name: title })

  await test.step('Tab leads past what stands above the view', async () => {
    await page.reload()
    await expect(link(NEWS.title)).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('after what is chosen has left the list, and after its notice', async () => {
    await link(NEWS.title).focus()
    await page.keyboard.press('x')
    const bar = page.getByRole('toolbar', { name: 'Selected articles' })
    await bar.getByRole('button', { name: 'Archive' }).press('Enter')
    await expect(link(NEWS.title)).toHaveCount(0)
    await expect.poll(() => hasPlace(page)).toBe(true)
    await page.getByRole('button', { name: 'Close' }).press('Enter')
    await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0)
    await expect.poll(() => hasPlace(page)).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  await test.step('on a narrow window the notice stands above the selection', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await link(BLOG.title).focus()
    await page.keyboard.press('x')
    await page.keyboard.press('s')
    const notice = page.locator('.notice')
    const [upper, lower] = [await notice.boundingBox(), await page.locator('.bulk-toolbar').boundingBox()]
    expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThanOrEqual(lower?.y ?? 0)
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('an icon says what it is for, with its keys', async () => {
    // The first move tells that it is a mouse's turn.
    await page.mouse.move(600, 600)
    await page.getByRole('button', { name: 'Reading settings' }).hover()
    await expect(page.getByRole('tooltip')).toContainText('Reading settings')
    await expect(page.getByRole('tooltip')).toContainText('Ctrl')
  })

  await test.step('an address that is taken back to be mended can be had back as a failure', async () => {
    await page.getByRole('textbox', { name: 'Article address' }).fill('half typed')
    await page.getByRole('textbox', { name: 'Article address' }).fill('')
    await save(page, 'not an address')
    await page.getByRole('button', { name: 'Edit address' }).click()
    await expect(page.getByRole('textbox', { name: 'Article address' })).toHaveValue('not an address')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Edit address' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Article address' })).toHaveValue('')
  })
})
