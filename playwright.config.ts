import { defineConfig, type Project } from '@playwright/test'
import { findElectron, hasDisplay } from './scripts/electron-program.ts'
import { chromiumArguments, requireTestBrowser } from './scripts/find-chromium.ts'
import type { HostOptions } from './tests/e2e/recto-test.ts'

/** The same specs run on both hosts; the desktop needs Electron's program and a screen. */
const hosts: Project<object, HostOptions>[] = [{ name: 'browser', use: { host: 'browser' } }]
if (findElectron() && hasDisplay()) hosts.push({ name: 'desktop', use: { host: 'desktop' } })

export default defineConfig<object, HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['./tests/e2e/hosts-reporter.ts']],
  projects: hosts,
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Traces take a third of the time: RECTO_TRACE=1 keeps them of what fails.
    trace: process.env.RECTO_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: requireTestBrowser(), args: chromiumArguments() },
  },
})
