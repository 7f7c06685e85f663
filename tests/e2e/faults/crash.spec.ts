import type { Page } from '@playwright/test'
import { QUEUE_LOCK } from '../../../src/renderer/saving/queue/queue-lock.ts'
import { CHANNEL } from '../../../src/renderer/search/service/messages.ts'
import { library, saveMany } from '../reading.ts'
import { expect, test } from '../recto-test.ts'
import type { Site } from '../site/site.ts'
import { indexFaults, rebuildIndex } from './ask-index.ts'
import { withCrashes } from './crashing-recto.ts'
import { ownWord, pageWithOwnWord } from './own-word.ts'
import { countRows, readStore } from './store-faults.ts'

/** `npm run test:faults` takes the long way. */
const LONG = process.env.RECTO_FAULTS === 'long'
const PAGES = LONG ? 200 : 40
const KILLS = LONG ? 10 : 2
const KILLS_WHILE_INDEXING = LONG ? 5 : 1
/** Transactions in which so many articles are indexed. */
const INDEXING_STEPS = Math.ceil(PAGES / 64)

const titleOf = (n: number) => `Tower number ${n}`

test.skip(process.platform === 'win32', 'process groups are killed by a signal, which Windows has not')

test(`${PAGES} pages are saved and searched through ${KILLS} crashes, none half`, async ({ site }) => {
  test.setTimeout(LONG ? 900_000 : 180_000)
  await withCrashes(async ({ open, kill, holdLock }) => {
    let page = await open()
    await saveMany(page, publish(site, PAGES))
    await expect.poll(() => entriesIn(page)).toBe(PAGES)
    let saved = 0
    for (let crash = 1; crash <= KILLS; crash++) {
      // At a random moment: after some more articles, and then whatever is being written.
      await waitForMoreThan(page, saved + Math.floor((Math.random() * PAGES) / KILLS))
      await kill()
      // Nothing is saved while what the crash has left is looked at.
      const releaseQueue = await holdLock(QUEUE_LOCK)
      page = await open()
      saved = await expectWhole(page, `kill ${crash} of ${KILLS} while saving`)
      expect(await entriesIn(page)).toBe(PAGES)
      await releaseQueue()
    }
    await waitForMoreThan(page, PAGES - 1)
    await expect.poll(async () => (await readStore(page)).jobs, { timeout: 60_000 }).toBe(0)
    await expectWhole(page, 'all saved')
    expect(await readStore(page)).toMatchObject({ articles: PAGES, missingImages: 0 })

    for (let crash = 1; crash <= KILLS_WHILE_INDEXING; crash++) {
      await rebuildIndex(page, Math.floor(Math.random() * INDEXING_STEPS))
      await kill()
      page = await open()
      await expectWhole(page, `kill ${crash} of ${KILLS_WHILE_INDEXING} while indexing`)
    }
    await expectFoundByTyping(page, Math.floor(Math.random() * PAGES))
  })
})

test('what a crash leaves between the store and the index is indexed at the next start', async ({ site }) => {
  await withCrashes(async ({ open, kill, holdLock }) => {
    await holdLock(CHANNEL)
    const page = await open()
    await saveMany(page, publish(site, 5))
    await expect.poll(() => countRows(page, 'pendingIndex'), { timeout: 30_000 }).toBe(5)
    await kill()
    const again = await open()
    await expectWhole(again, 'kill before indexing')
    await expectFoundByTyping(again, 3)
  })
})

/** Puts pages on the site, each with a word of its own. @returns their addresses */
function publish(site: Site, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const images = [`/images/a-${n}-200.png`, `/images/b-${n}-300.png`]
    site.publish(`/tower-${n}`, pageWithOwnWord(n, titleOf(n), images))
    return site.address(`/tower-${n}`)
  })
}

/** Expects that store and index are whole and agree, every job waiting, and says how they are. @returns how many articles there are */
async function expectWhole(page: Page, when: string): Promise<number> {
  const waiting = await countRows(page, 'pendingIndex')
  const { articles, jobs, failedJobs, faults } = await readStore(page)
  const disagreements = await indexFaults(page)
  process.stdout.write(
    `  ${when}: ${articles} articles, ${jobs} waiting, ${faults.length} faults; ` +
      `${waiting} were to be indexed, then ${disagreements.length} disagreements\n`,
  )
  expect({ failedJobs, faults, disagreements }).toEqual({ failedJobs: 0, faults: [], disagreements: [] })
  return articles
}

async function expectFoundByTyping(page: Page, n: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search library' }).fill(`"${ownWord(n)}"`)
  await expect(page.getByRole('status').filter({ hasText: '1 article found' })).toBeVisible()
  await expect(library(page).getByRole('link')).toHaveText([titleOf(n)])
}

/** Articles that are there, and jobs for those that are not. */
async function entriesIn(page: Page): Promise<number> {
  const { articles, jobs } = await readStore(page)
  return articles + jobs
}

/** Waits until the library has more articles than so many, or all. */
async function waitForMoreThan(page: Page, count: number): Promise<void> {
  const patience = { timeout: 240_000, intervals: [50] }
  await expect.poll(() => countRows(page, 'articles'), patience).toBeGreaterThan(Math.min(count, PAGES - 1))
}
