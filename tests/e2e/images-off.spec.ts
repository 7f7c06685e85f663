import { chromiumArguments, requireChromium } from '../../scripts/find-chromium.ts'
import { fixturePage } from './fixture-page.ts'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

test.use({
  launchOptions: {
    executablePath: requireChromium(),
    args: [...chromiumArguments(), '--blink-settings=imagesEnabled=false'],
  },
})

const magazine = fixturePage('german-magazine')

test('an article is whole where the browser shows no images, at 320 CSS px too', async ({
  page,
  site,
  host,
}) => {
  test.skip(host === 'desktop', 'it has no such setting')
  await saveAndWait(page, site.address(magazine.path), magazine.title)
  await page.setViewportSize({ width: 320, height: 640 })
  const article = await openArticle(page, magazine.title)
  for (const text of magazine.contains) await expect(article).toContainText(text)
  const image = article.getByRole('img').first()
  await expect(image).toHaveAccessibleName(/\w/)
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(0)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)

  await article
    .getByRole('button', { name: /^Enlarge image/ })
    .first()
    .click()
  const box = page.getByRole('dialog', { name: 'Images' })
  await expect(box).toContainText('Description:')
  await page.keyboard.press('Escape')
})
