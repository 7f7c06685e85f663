import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumArguments, requireChromium } from '../../../scripts/find-chromium.ts'

export interface KillableBrowser {
  context: BrowserContext
  /** Ends the browser and all its processes at once, as a crash or a power cut would. May be called twice. */
  kill(): Promise<void>
}

/** A Chromium that keeps its data in a folder, in a process group of its own. Not on Windows. */
export async function startKillableBrowser(folder: string): Promise<KillableBrowser> {
  const child = spawn(
    requireChromium(),
    [
      ...chromiumArguments(),
      '--headless=new',
      `--user-data-dir=${folder}`,
      '--remote-debugging-port=0',
      '--no-default-browser-check',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no context')
  return {
    context,
    async kill() {
      if (child.signalCode !== null) return
      const ended = once(child, 'exit')
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no standard error')
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    // Read on, or the browser would stop at a full pipe.
    if (address) {
      child.stderr.resume()
      return address
    }
  }
  throw new Error('Chromium ended without a debugging address.')
}
