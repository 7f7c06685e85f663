import { test as base, expect, type Page } from '@playwright/test'
import { type RunningHost, type StartOptions, startDesktop, startHost } from './hosts.ts'
import { type Site, startSite } from './site/site.ts'

export interface HostOptions {
  host: 'browser' | 'desktop'
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
export const test = base.extend<Fixtures & HostOptions & StartOptions>({
  host: ['browser', { option: true }],
  timeoutSeconds: [null, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  site: async ({}, use) => {
    const site = await startSite()
    await use(site)
    await site.stop()
  },

  recto: async ({ host, context, timeoutSeconds }, use) => {
    const running =
      host === 'desktop'
        ? await startDesktop({ timeoutSeconds })
        : await startHost(context, { timeoutSeconds })
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
