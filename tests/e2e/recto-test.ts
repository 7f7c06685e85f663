import { test as base, expect, type Page } from '@playwright/test'
import {
  openHost,
  type RunningHost,
  type RunningServer,
  type StartOptions,
  startDesktop,
  startHost,
  startServer,
} from './hosts.ts'
import { type Site, startSite } from './site/site.ts'

/** Which of its hosts Recto runs on. */
export interface HostOptions {
  host: 'browser' | 'desktop'
}

interface ServerOptions extends StartOptions {
  /** A server that this test alone uses, so that it can be stopped. */
  ownServer: boolean
}

interface WorkerFixtures {
  /** The browser host that tests share, one after another: it keeps nothing of them, each has a browser profile of its own. */
  sharedServer: RunningServer | null
}

interface Fixtures {
  /** A web site to save from, this test's own. */
  site: Site
  /** The running host; the window is `page`. */
  recto: RunningHost
}

/**
 * Playwright's test with a web site, a running Recto and its window as `page`. A test fails when the
 * window throws, or when the content security policy had to refuse something.
 */
export const test = base.extend<Fixtures & ServerOptions, HostOptions & WorkerFixtures>({
  host: ['browser', { option: true, scope: 'worker' }],
  ownServer: [false, { option: true }],
  timeoutSeconds: [null, { option: true }],

  sharedServer: [
    async ({ host }, use) => {
      const server = host === 'browser' ? await startServer({ timeoutSeconds: null }) : null
      await use(server)
      await server?.stop()
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  site: async ({}, use) => {
    const site = await startSite()
    await use(site)
    await site.stop()
  },

  recto: async ({ context, sharedServer, ownServer, timeoutSeconds }, use) => {
    const isOwn = ownServer || timeoutSeconds !== null
    const running = !sharedServer
      ? await startDesktop({ timeoutSeconds })
      : isOwn
        ? await startHost(context, { timeoutSeconds })
        : await openHost(context, sharedServer)
    await use(running)
    await running.stop()
  },

  page: async ({ recto }, use) => {
    const faults: string[] = []
    watchFaults(recto.window, faults)
    await use(recto.window)
    expect(faults).toEqual([])
  },
})

function watchFaults(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && /Content Security Policy|Trusted/i.test(text)) faults.push(text)
  })
}

export { expect }
