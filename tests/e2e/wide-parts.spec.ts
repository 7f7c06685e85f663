import AxeBuilder from '@axe-core/playwright'
import { openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'

const PARAGRAPH =
  '<p>The lighthouse at the end of the mole has been without a keeper since the spring, when the last one moved inland to be near her sister. Its lamp is lit by a timer now, and the timer is usually right.</p>'
const title = 'The lighthouse in figures'

const cells = (name: 'th' | 'td', count: number) =>
  Array.from({ length: count }, (_, n) => `<${name}>January ${n}</${name}>`).join('')
const table = (columns: number, rows: number, caption: string) =>
  `<table><caption>${caption}</caption><thead><tr>${cells('th', columns)}</tr></thead><tbody>${`<tr>${cells('td', columns)}</tr>`.repeat(rows)}</tbody></table>`
const sum = Array.from({ length: 30 }, (_, n) => `a_{${n}}`).join(' + ')

const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>
${PARAGRAPH}${table(12, 3, 'Flashes by month')}${PARAGRAPH}<p>\\[ ${sum} \\]</p>${PARAGRAPH}
<pre><code>${'a very long line of code '.repeat(20)}</code></pre>${PARAGRAPH}
<blockquote><p>البحر هادئ اليوم والمنارة بلا حارس</p></blockquote>
${table(2, 60, 'Flashes by day')}${table(2, 60, 'Flashes by hour').replace('<thead>', '<thead><tr><th colspan="2">Winter</th></tr>')}${PARAGRAPH.repeat(6)}</article></main></body></html>`

test('what is wider than the text scrolls in itself, and the page does not', async ({ page, site, host }) => {
  site.publish('/figures', html)
  await saveAndWait(page, site.address('/figures'), title)
  await page.setViewportSize({ width: 320, height: 640 })
  const article = await openArticle(page, title)
  for (const name of ['Flashes by month', 'Formula', 'Code']) {
    const part = article.getByRole('group', { name })
    await part.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => part.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  }
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
  // Formulas have their own font, which knows how their signs grow.
  expect(await page.evaluate(() => document.fonts.check('20px "STIX Two Math"', '∑'))).toBe(true)
  if (host === 'browser') {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  }

  // A table that finds room is no stop on the way, and keeps its heads in view.
  await page.setViewportSize({ width: 1280, height: 640 })
  await expect(article.getByRole('group', { name: 'Flashes by day' })).toHaveCount(0)
  const long = article.getByRole('table', { name: 'Flashes by day' })
  await long.getByRole('row').nth(40).scrollIntoViewIfNeeded()
  await expect(long.getByRole('columnheader').first()).toBeInViewport({ ratio: 1 })
  // A head of several rows goes with its table: it would hide rows.
  const twofold = article.getByRole('table', { name: 'Flashes by hour' })
  await expect(twofold.getByRole('columnheader', { name: 'Winter' })).toHaveCSS('position', 'static')
  await expect(article.locator('blockquote')).toHaveCSS('direction', 'rtl')
})
