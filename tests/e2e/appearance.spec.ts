import { existsSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
import { fixturePage } from './fixture-page.ts'
import { fillLibrary } from './large-library.ts'
import { expectImagesShown, library, openArticle, saveAndWait } from './reading.ts'
import { expect, test } from './recto-test.ts'
import { setTheme, THEMES } from './themes.ts'

/** Letters are drawn a little differently by each version of a browser; what is guarded is what stands where. */
const TOLERANCE = { maxDiffPixelRatio: 0.002, animations: 'disabled', caret: 'hide' } as const

test('the library looks as it did, in each theme', async ({ page }, info) => {
  await fillLibrary(page, 30)
  await library(page).getByRole('link').first().waitFor()
  await expectPictures(page, info, 'library')
})

test('an article looks as it did, in each theme', async ({ page, site }, info) => {
  const { path, title, images } = fixturePage('english-news')
  await saveAndWait(page, site.address(path), title)
  await page.getByRole('button', { name: 'Close' }).click()
  const article = await openArticle(page, title)
  await expectImagesShown(article, images)
  await expectPictures(page, info, 'reader')
})

async function expectPictures(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // Nothing hovers over what is pictured.
  await page.mouse.move(0, 0)
  for (const theme of THEMES) {
    const file = `${name}-${theme}.png`
    const isKnown = existsSync(info.snapshotPath(file))
    test.skip(
      !isKnown && info.config.updateSnapshots !== 'all',
      `no picture was taken on ${process.platform} yet: "npm run test:e2e -- appearance --update-snapshots" takes it`,
    )
    await setTheme(page, theme)
    await expect(page).toHaveScreenshot(file, TOLERANCE)
  }
}
