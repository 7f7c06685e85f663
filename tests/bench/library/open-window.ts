import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArguments, requireChromium } from '../../../scripts/find-chromium.ts'
import { startHost } from '../../e2e/hosts.ts'
import { generateLibrary } from './generate.ts'
import { libraryRows } from './library-rows.ts'

/** Articles written in one transaction. */
const AT_ONCE = 250

export interface BenchWindow {
  page: Page
  /** Memory of the window's process, its worker's with it, in MB, what it shares counted in proportion. */
  memory(): Promise<number>
  /** What the origin keeps on the disk, in MB. */
  stored(): Promise<number>
  /** Has the window and its workers give back what they no longer need. */
  collectGarbage(): Promise<void>
  close(): Promise<void>
}

/** Recto's window in a browser with a disk, empty. Results are shown in it as a person has them. */
export async function openWindow(): Promise<BenchWindow> {
  const profile = mkdtempSync(join(tmpdir(), 'recto-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: [...chromiumArguments(), '--js-flags=--expose-gc'],
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
  })
  const host = await startHost(context, { timeoutSeconds: null })
  return {
    page: host.window,
    memory: () => windowMemory(context),
    stored: () =>
      host.window.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 2 ** 20),
    collectGarbage: async () => {
      await host.window.evaluate(collectGarbage)
      for (const worker of host.window.workers()) await worker.evaluate(collectGarbage)
    },
    close: async () => {
      await context.close()
      await host.stop()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Puts generated articles into the open window's library, past Recto's own functions. */
export async function fillLibrary(page: Page, size: { count: number; seed: number }): Promise<void> {
  let batch: ReturnType<typeof libraryRows>[] = []
  const write = async () => {
    await page.evaluate(putRows, batch)
    batch = []
  }
  for (const article of generateLibrary(size)) {
    batch.push(libraryRows(article))
    if (batch.length === AT_ONCE) await write()
  }
  await write()
}

async function putRows(rows: { article: object; content: object }[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('recto')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const transaction = database.transaction(['articles', 'contents'], 'readwrite')
  for (const { article, content } of rows) {
    transaction.objectStore('articles').put(article)
    transaction.objectStore('contents').put(content)
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  database.close()
}

/** There by `--expose-gc`. */
function collectGarbage(): void {
  ;(globalThis as { gc?: () => void }).gc?.()
}

export async function windowMemory(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('The browser tells nothing of its processes.')
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]))
  // The window's is the largest; others wait for pages to come.
  return Math.max(...kilobytes) / 1024
}
