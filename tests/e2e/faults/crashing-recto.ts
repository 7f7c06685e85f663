import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startServer } from '../hosts.ts'
import { addressWithoutRecto } from '../page-without-recto.ts'
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts'

/** A Recto whose browser can be killed and started again, with one library throughout. */
export interface CrashingRecto {
  /** Opens a page of Recto's origin that is not Recto. */
  openBare(): Promise<Page>
  /**
   * Takes a lock that Recto wants, for a page that does nothing else. What Recto does only with it waits.
   *
   * @returns lets it go
   */
  holdLock(name: string): Promise<() => Promise<void>>
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
  const openBare = async () => {
    const page = await (await browser()).newPage()
    await page.goto(addressWithoutRecto(server.address))
    return page
  }
  try {
    await work({
      openBare,
      async holdLock(name) {
        const holder = await openBare()
        await holder.evaluate(hold, name)
        return () => holder.close()
      },
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

function hold(name: string): Promise<void> {
  return new Promise((held) => {
    navigator.locks.request(name, () => {
      held()
      // As long as the page is there.
      return new Promise(() => {})
    })
  })
}
