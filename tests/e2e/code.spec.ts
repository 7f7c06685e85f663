import { fixturePage } from './fixture-page.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const blog = fixturePage('blog-code-table')

test('colours code over its text, copies it and breaks its long lines', async ({
  page,
  site,
  context,
  host,
}) => {
  if (host === 'browser') await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 390, height: 800 })
  await saveAndWait(page, site.address(blog.path), blog.title)
  const article = await openArticle(page, blog.title)
  const code = article.locator('pre[data-language]').first()
  const text = await code.textContent()
  await code.scrollIntoViewIfNeeded()
  const coloured = () => page.evaluate(() => CSS.highlights.get('code-keyword')?.size ?? 0)
  await expect.poll(coloured).toBeGreaterThan(0)
  await expect(code.locator('span')).toHaveCount(0)

  const blocks = article.locator('.code-block')
  const isWide = (all: Element[]) => all.findIndex((one) => one.querySelector('[data-wide]') !== null)
  const block = blocks.nth(await blocks.evaluateAll(isWide))
  const wide = block.getByRole('group', { name: 'Code' })
  await expect(wide).toHaveAttribute('tabindex', '0')
  await block.hover()
  const wrap = block.getByRole('button', { name: 'Wrap long lines' })
  await wrap.click()
  await expect(wrap).toHaveAttribute('aria-pressed', 'true')
  await expect(wide).toHaveCount(0)

  await blocks.first().getByRole('button', { name: 'Copy code' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Code copied.' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await article.locator('pre').first().textContent(),
  )
  expect(await code.textContent()).toBe(text)

  // What cannot be copied is told with a way forward.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await blocks.first().getByRole('button', { name: 'Copy code' }).click()
  await expect(page.getByRole('alert')).toContainText('select the text')
})
