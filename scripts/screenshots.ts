import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { fixturePage } from '../tests/e2e/fixture-page.ts'
import { startHost } from '../tests/e2e/hosts.ts'
import { backToLibrary, save, saveAndWait } from '../tests/e2e/reading.ts'
import { startSite } from '../tests/e2e/site/site.ts'
import { setTheme, THEMES } from '../tests/e2e/themes.ts'
import { ensureBuilt } from './ensure-built.ts'
import { chromiumArguments, requireChromium } from './find-chromium.ts'
import { inProject } from './project.ts'

// npm run screenshots: the README's pictures, of the real window.
// npm run screenshots -- FOLDER: every view in every theme and width, and the printed pages, to be looked at.
const folder = process.argv[2]
const ARTICLES = [
  'german-magazine',
  'thirty-lazy-images',
  'rtl-bustan',
  'blog-code-table',
  'docs-page',
  'forum-board',
  'essay-footnotes',
  'lecture-formulas',
  'data-tables',
  'handbook-callouts',
  'nuage-souverain',
]
const WIDTHS = [
  [1280, 800],
  [900, 700],
  [390, 800],
] as const

await ensureBuilt()
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArguments() })
const site = await startSite()
const context = await browser.newContext({
  locale: 'en-GB',
  timezoneId: 'Europe/Paris',
  deviceScaleFactor: 2,
})
const host = await startHost(context, { timeoutSeconds: null })
const page = host.window

try {
  await page.setViewportSize({ width: 1280, height: 800 })
  if (folder) {
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, 'empty.png') })
  }
  for (const name of ARTICLES) {
    const { path, title } = fixturePage(name)
    await saveAndWait(page, site.address(path), title)
  }
  await page.getByRole('button', { name: 'Close' }).click()
  if (folder) await reviewPictures(folder)
  else await readmePictures()
} finally {
  await host.stop()
  await site.stop()
  await browser.close()
}

async function readmePictures(): Promise<void> {
  const images = inProject('docs/images')
  mkdirSync(images, { recursive: true })
  await page.screenshot({ path: join(images, 'library.png') })
  await openFixture('nuage-souverain')
  await page.screenshot({ path: join(images, 'reader.png') })
}

async function reviewPictures(to: string): Promise<void> {
  for (const theme of THEMES) {
    await setTheme(page, theme)
    for (const [width, height] of theme === 'light' ? WIDTHS : WIDTHS.slice(0, 1)) {
      await page.setViewportSize({ width, height })
      const shot = (name: string) => page.screenshot({ path: join(to, `${name}-${theme}-${width}.png`) })
      await shot('library')
      for (const name of ARTICLES) {
        await openFixture(name)
        await shot(`reader-${name}`)
        await backToLibrary(page)
      }
      await page.getByRole('button', { name: 'Reading settings' }).click()
      await shot('settings')
      await page.keyboard.press('Escape')
    }
    await page.setViewportSize({ width: 1600, height: 900 })
    await openFixture('docs-page')
    await page.screenshot({ path: join(to, `reader-outline-${theme}-1600.png`) })
    await backToLibrary(page)
  }
  await setTheme(page, 'light')
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const name of ARTICLES) {
    await openFixture(name)
    await page.pdf({ path: join(to, `print-${name}.pdf`), preferCSSPageSize: true, format: 'A4' })
    await page.screenshot({ path: join(to, `whole-${name}.png`), fullPage: true, scale: 'css' })
    await backToLibrary(page)
  }
  await save(page, 'not an address')
  await save(page, site.address('/pages/link-hub'))
  await save(page, site.address('/slow-images'))
  await page.getByText(/Images \d of 6/).waitFor()
  await page.screenshot({ path: join(to, 'jobs.png') })
  await page.setViewportSize({ width: 390, height: 800 })
  await page.screenshot({ path: join(to, 'jobs-390.png') })
}

/** Opens an article by its address: its place in the list need not be in view. */
async function openFixture(name: string): Promise<void> {
  const { title } = fixturePage(name)
  const id = await page.evaluate(async (wanted) => {
    const request = indexedDB.open('recto')
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    const all = database.transaction('articles').objectStore('articles').getAll()
    await new Promise((resolve) => {
      all.onsuccess = resolve
    })
    database.close()
    return (all.result as { id: string; title: string }[]).find((row) => row.title === wanted)?.id
  }, title)
  await page.evaluate((address) => location.assign(address), `#/article/${id}`)
  await page.getByRole('article', { name: title }).waitFor()
}
