import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { startServer } from '../hosts.ts'
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts'

/** A Recto whose browser can be killed and started again, with one library throughout. */
export interface CrashingRecto {
  origin: string
  /** The running browser, started where it is not. */
  browser(): Promise<BrowserContext>
  /** Opens Recto's window. */
  open(): Promise<Page>
  /** Kills the browser. */
  kill(): Promise<void>
}

/** Runs a test with a Recto that may crash, and leaves nothing of it behind. */
export async function withCrashes(work: (recto: CrashingRecto) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recto-crash-'))
  const server = await startServer({ timeoutSeconds: null })
  let running: KillableBrowser | null = null
  const kill = async () => {
    await running?.kill()
    running = null
  }
  const browser = async () => {
    running ??= await startKillableBrowser(folder)
    return running.context
  }
  try {
    await work({
      origin: new URL(server.address).origin,
      browser,
      async open() {
        const page = await (await browser()).newPage()
        await page.goto(server.address)
        await expect(page.getByRole('textbox', { name: 'Article address' })).toBeVisible()
        return page
      },
      kill,
    })
  } finally {
    await kill()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
