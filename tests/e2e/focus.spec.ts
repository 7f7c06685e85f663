import { AxeBuilder } from '@axe-core/playwright'
import { fixturePage } from './fixture-page.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const news = fixturePage('english-news')

test('dims all but what is read, and lays a ruler on its line', async ({ page, site, host }) => {
  await saveAndWait(page, site.address(news.path), news.title)
  const article = await openArticle(page, news.title)
  await page.getByRole('button', { name: 'Reading settings' }).click()
  await page.getByRole('radio', { name: 'Sentence' }).check({ force: true })
  await page.getByRole('switch', { name: 'Reading ruler' }).check({ force: true })
  await page.keyboard.press('Escape')
  const present = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('present-part') ?? [])].map((range) => String(range)).join(''),
    )
  await expect.poll(present).toMatch(/\.$/)
  const first = await present()
  await article.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press(']')
  await expect.poll(present).not.toBe(first)
  await page.keyboard.press('[')
  await expect.poll(present).toBe(first)

  const ruler = page.locator('.reading-ruler')
  const top = () => ruler.evaluate((element) => element.getBoundingClientRect().top)
  const paragraph = article.locator('.article-body > p').first()
  await paragraph.hover({ position: { x: 60, y: 12 } })
  const line = await top()
  expect(
    Math.abs(line - (await paragraph.evaluate((element) => element.getBoundingClientRect().top))),
  ).toBeLessThan(12)
  await page.keyboard.press('.')
  await expect.poll(top).toBeGreaterThan(line + 15)
  await page.keyboard.press(',')
  await expect.poll(async () => Math.abs((await top()) - line)).toBeLessThan(4)

  if (host === 'browser') {
    for (const theme of ['Light', 'Dark', 'Night']) {
      await page.getByRole('button', { name: 'Reading settings' }).click()
      await page.getByRole('radio', { name: theme }).check({ force: true })
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      // Not on the button, whose tip would be open.
      await article.getByRole('heading', { level: 1 }).focus()
      await expect(page.getByRole('tooltip')).toHaveCount(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, theme, nodes.map(({ html }) => html)])).toEqual([])
    }
  }
})
