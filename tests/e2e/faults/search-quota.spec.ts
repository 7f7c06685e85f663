import type { Page } from '@playwright/test'
import { CHANNEL } from '../../../src/renderer/search/service/messages.ts'
import { library, saveAndWait } from '../reading.ts'
import { expect, test } from '../recto-test.ts'
import type { Site } from '../site/site.ts'
import { indexFaults } from './ask-index.ts'
import { withCrashes } from './crashing-recto.ts'
import { ownWord, pageWithOwnWord } from './own-word.ts'

/** Less than the megabyte by which Chromium lets a file of an origin grow, and room for articles in the library. */
const LITTLE_ROOM_BYTES = 900_000

const titleOf = (n: number) => `Tower number ${n}`

// A profile on the disk is needed, since Chromium counts no file's growth in one that is in memory.
test.skip(process.platform === 'win32', 'process groups are killed by a signal, which Windows has not')

test('searches where there is no room for an index, and keeps one when there is', async ({ site }) => {
  await withCrashes(async ({ open, openBare, holdLock, kill }) => {
    await holdLock(CHANNEL)
    await saveTower(await open(), site, 1)
    await kill()

    const { leave } = await quotaOf(await openBare())
    await leave(0)
    let page = await open()
    await expectFound(page, 1)
    await leave(LITTLE_ROOM_BYTES)
    await saveTower(page, site, 2)
    await expectFound(page, 2)
    expect(await indexBytes(page)).toBe(0)
    await kill()

    page = await open()
    await expectFound(page, 1)
    await expectFound(page, 2)
    expect(await indexFaults(page)).toEqual([])
    expect(await indexBytes(page)).toBeGreaterThan(0)
  })
})

test('says that articles wait where the index cannot grow, and indexes them when it can', async ({
  site,
}) => {
  await withCrashes(async ({ open, openBare, holdLock, kill }) => {
    let page = await open()
    await saveTower(page, site, 1)
    await expectFound(page, 1)
    await kill()

    const releaseIndex = await holdLock(CHANNEL)
    page = await open()
    await expect(library(page).getByRole('link')).toHaveText([titleOf(1)])
    const { leave, leaveAll } = await quotaOf(await openBare())
    await leave(LITTLE_ROOM_BYTES)
    await saveTower(page, site, 2)
    await releaseIndex()
    await search(page, 2)
    const heldUp = page.getByText('1 more cannot be read for the search at the moment.')
    await expect(heldUp).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expectFound(page, 1)

    await leaveAll()
    await expectFound(page, 2)
    await expect(heldUp).toBeHidden()
    expect(await indexFaults(page)).toEqual([])
  })
})

interface Quota {
  /** Leaves so much more than is used now. */
  leave(bytes: number): Promise<void>
  leaveAll(): Promise<void>
}

/** @param page one that stays open as long as the quota holds */
async function quotaOf(page: Page): Promise<Quota> {
  const devTools = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  return {
    async leave(bytes) {
      const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
      await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes })
    },
    async leaveAll() {
      await devTools.send('Storage.overrideQuotaForOrigin', { origin })
    },
  }
}

async function saveTower(page: Page, site: Site, n: number): Promise<void> {
  site.publish(`/tower-${n}`, pageWithOwnWord(n, titleOf(n), []))
  await saveAndWait(page, site.address(`/tower-${n}`), titleOf(n))
}

async function search(page: Page, n: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search library' }).fill(`"${ownWord(n)}"`)
}

async function expectFound(page: Page, n: number): Promise<void> {
  await search(page, n)
  await expect(page.getByRole('status').filter({ hasText: '1 article found' })).toBeVisible()
  await expect(library(page).getByRole('link')).toHaveText([titleOf(n)])
  await page.getByRole('button', { name: 'Clear search' }).click()
}

/** Bytes of the index's files. */
function indexBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const sizeOf = async (folder: FileSystemDirectoryHandle): Promise<number> => {
      let sum = 0
      for await (const entry of folder.values()) {
        sum +=
          entry instanceof FileSystemDirectoryHandle
            ? await sizeOf(entry)
            : (await (entry as FileSystemFileHandle).getFile()).size
      }
      return sum
    }
    return sizeOf(await navigator.storage.getDirectory())
  })
}
