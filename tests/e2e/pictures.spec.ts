import { expectImagesShown, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const title = 'The lighthouse in pictures'
const page_ = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}"></head>
<body><main><article><h1>${title}</h1>
<p>The lighthouse at the end of the mole has been without a keeper since the spring, when the last one moved inland to be near her sister. Its lamp is lit by a timer now, and the timer is usually right, except when the clocks change.</p>
<figure><img src="/images/tower-900.png" alt="The tower from the sea"><figcaption>The tower, before it was <em>painted</em>.</figcaption></figure>
<p>On clear nights the beam reaches the far side of the bay and touches the windows of the old cannery. Children there still count the seconds between two flashes and argue about whether it is eleven or twelve.</p>
<p><img src="/images/stairs-1400.png" alt="The stairs"></p>
<p>The council would like to paint the tower white again before the summer visitors come. The paint has been ordered twice and delivered once, to the wrong harbour, where it was put to good use on a fence.</p>
</article></main></body></html>`

test('enlarges images, one after another', async ({ page, site }) => {
  site.publish('/pictures', page_)
  await saveAndWait(page, site.address('/pictures'), title)
  const article = await openArticle(page, title)
  await expectImagesShown(article, 2)
  const text = await article.locator('.article-body').textContent()
  const enlarge = article.getByRole('button', { name: 'Enlarge image: The tower from the sea' })
  await enlarge.focus()
  await page.keyboard.press('Enter')

  const box = page.getByRole('dialog', { name: 'Images' })
  const image = box.getByRole('img')
  await expect(image).toHaveAccessibleName('The tower from the sea')
  await expect(box).toContainText('The tower, before it was painted.')
  await expect(box.getByRole('status')).toHaveText('1 of 2')

  await page.keyboard.press('ArrowRight')
  await expect(image).toHaveAccessibleName('The stairs')
  await expect(box.getByRole('button', { name: 'Next image' })).toBeDisabled()
  const width = () => image.evaluate((element) => Math.round(element.getBoundingClientRect().width))
  expect(await width()).toBeLessThan(1280)
  await page.keyboard.press('1')
  expect(await width()).toBe(1400)
  await page.keyboard.press('+')
  expect(await width()).toBe(2100)
  await page.keyboard.press('-')
  expect(await width()).toBe(1400)
  await box.getByRole('button', { name: 'Fit in the window' }).click()
  expect(await width()).toBeLessThan(1280)

  await page.keyboard.press('Escape')
  await expect(box).toHaveCount(0)
  await expect(enlarge).toBeFocused()
  // An annotation of the text finds it as it was.
  expect(await article.locator('.article-body').textContent()).toBe(text)
})
