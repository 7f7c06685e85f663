import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArguments, requireChromium } from '../../../scripts/find-chromium.ts'
import { startServer } from '../../e2e/hosts.ts'

export interface BenchWindow {
  page: Page
  /** Loads Recto anew, as at its start. */
  load(): Promise<void>
  /** Memory of the window's process, its worker's with it, in MB, what it shares counted in proportion. */
  memory(): Promise<number>
  /** What the origin keeps on the disk, in MB. */
  stored(): Promise<number>
  /** Has the window and its workers give back what they no longer need. */
  collectGarbage(): Promise<void>
  close(): Promise<void>
}

/** A library's place: a browser's folder, and the port that its origin has. */
export interface LibraryPlace {
  folder: string
  port: string
}

/** A browser of its own with that folder, and Recto's window in it, as large as a person has it. */
export async function openWindow({ folder, port }: LibraryPlace): Promise<BenchWindow> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: requireChromium(),
    args: [...chromiumArguments(), '--js-flags=--expose-gc'],
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    // As on the desktop; and a kept library would show the window as it was built when it was made.
    serviceWorkers: 'block',
  })
  const server = await startServer({ timeoutSeconds: null }, port)
  const page = await context.newPage()
  await page.goto(server.address)
  return {
    page,
    load: async () => {
      await page.goto('about:blank')
      await page.goto(server.address)
    },
    memory: () => windowMemory(context),
    stored: () => page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 2 ** 20),
    collectGarbage: async () => {
      await page.evaluate(collectGarbage)
      for (const worker of page.workers()) await worker.evaluate(collectGarbage)
    },
    close: async () => {
      await context.close()
      await server.stop()
    },
  }
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

/** A port that nobody has. */
export async function freePort(): Promise<string> {
  const server = createServer()
  const port = await listenLocally(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Has a server listen on this computer alone. @returns its port */
export async function listenLocally(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return String(address.port)
}
