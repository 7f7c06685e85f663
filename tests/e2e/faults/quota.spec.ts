import { expectImagesShown, library, openArticle, save } from '../reading.ts'
import { expect, test } from '../recto-test.ts'
import { lighthousePage } from '../site/own-pages.ts'
import { readStore } from './store-faults.ts'

const QUOTA_BYTES = 50_000_000

test('a full disk is told, keeps every article whole, and ends with the room', async ({
  page,
  site,
  recto,
  context,
  host,
}) => {
  test.skip(host === 'desktop', 'the quota is set through the browser’s own protocol')
  test.setTimeout(240_000)
  const devTools = await context.newCDPSession(page)
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: recto.origin, quotaSize: QUOTA_BYTES })

  const titleOf = (n: number) => `Lighthouse number ${n}`
  // At the job, and where not even that could be kept, as a notice; for a moment both.
  const alert = page.getByRole('alert').filter({ hasText: 'no room left' }).first()
  let saved = 0
  for (let n = 1; n <= 40 && !(await alert.isVisible()); n++) {
    const path = `/heavy-${n}`
    // About 2 MB each, and none like another.
    site.publish(path, lighthousePage(titleOf(n), [`/images/noise-${n}-900.png`]))
    await save(page, site.address(path))
    const item = library(page).getByRole('link', { name: titleOf(n), exact: true })
    await expect(item.or(alert)).toBeVisible()
    if (await item.isVisible()) saved = n
  }
  expect(saved).toBeGreaterThan(5)
  await expect(alert).toBeVisible()

  await page.reload()
  await expect(library(page).getByRole('listitem').first()).toBeVisible()
  expect(await readStore(page)).toMatchObject({ articles: saved, images: saved, faults: [] })
  await expectImagesShown(await openArticle(page, titleOf(saved)), 1)

  await devTools.send('Storage.overrideQuotaForOrigin', { origin: recto.origin })
  await page.getByRole('button', { name: 'Back to library' }).click()
  // Where not even the failure could be kept, the page waits still.
  const retry = page.getByRole('button', { name: 'Retry' }).first()
  const pause = page.getByRole('button', { name: 'Pause', exact: true })
  await expect(retry.or(pause)).toBeVisible()
  if (await retry.isVisible()) await retry.click()
  else await recto.reopen()
  await expect(library(page).getByRole('link', { name: titleOf(saved + 1), exact: true })).toBeVisible()
  expect((await readStore(page)).faults).toEqual([])
})
