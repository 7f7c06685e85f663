import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** Chromium without a window's trappings, as Playwright uses by itself: tests take a third less time. */
const HEADLESS_SHELL = 'chromium-headless-shell'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const APPLICATIONS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

/** A Chromium to test with: CHROME_PATH, an installed Chrome, Chromium or Edge, or Playwright's own; null if none. */
export function findChromium(): string | null {
  return firstThere([
    process.env.CHROME_PATH,
    ...(APPLICATIONS[process.platform] ?? []),
    ...onPath(NAMES),
    chromium.executablePath(),
  ])
}

function firstThere(candidates: readonly (string | undefined)[]): string | null {
  return candidates.find((file) => file !== undefined && file !== '' && existsSync(file)) ?? null
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

/**
 * Finds a Chromium, or installs Debian's where this is Debian and the user is root.
 *
 * @throws Error that says what to do where there is none
 */
export function requireChromium(): string {
  return thereOrThrow(findChromium() ?? installOnDebian('chromium'))
}

/**
 * The same for tests, which are quickest in Chromium's headless shell.
 *
 * @throws Error that says what to do where there is none
 */
export function requireTestBrowser(): string {
  const found = firstThere([process.env.CHROME_PATH, ...onPath([HEADLESS_SHELL])])
  return thereOrThrow(found ?? installOnDebian(HEADLESS_SHELL) ?? findChromium())
}

function thereOrThrow(found: string | null): string {
  if (found !== null) return found
  throw new Error(
    'The tests need a Chromium. Install Chrome, Chromium or Edge, or name one with CHROME_PATH, ' +
      'or run "npx playwright install chromium".',
  )
}

/** The switches that keep a test's browser quiet on a closed network; root has no Chromium sandbox. */
export function chromiumArguments(): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** @param name of the package, and of the program in it @returns null where it could not be installed */
function installOnDebian(name: string): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  process.stderr.write(`No ${name} found; installing the Debian package…\n`)
  const install = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${name} fonts-liberation`
  spawnSync('sh', ['-c', install], { stdio: ['ignore', 'ignore', 'inherit'] })
  return firstThere(onPath([name]))
}
