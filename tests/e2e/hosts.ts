import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, type BrowserContext, type Page } from '@playwright/test'
import { electronArguments, findElectron } from '../../scripts/electron-program.ts'
import { inProject, root } from '../../scripts/project.ts'

export interface StartOptions {
  /** Seconds before a silent server is given up; null for what users have. */
  timeoutSeconds: number | null
}

export interface RunningHost {
  window: Page
  /** The window's. */
  origin: string
  /** Opens the window anew, as a person would by starting Recto again. */
  reopen(): Promise<void>
  /** Stops the main side; the window stays. Not on the desktop, where they are one program. */
  stopServer(): Promise<void>
  /** Starts it again at the same place, its new key in hand. */
  restartServer(): Promise<void>
  stop(): Promise<void>
}

/** The browser host alone, on a port of its own. */
export interface RunningServer {
  /** To be opened by a browser; holds the key. */
  address: string
  stop(): Promise<void>
}

/** @param port any free one where none is named */
export async function startServer(options: StartOptions, port = '0'): Promise<RunningServer> {
  const server = spawn(process.execPath, [inProject('out/main/browser.js')], {
    env: {
      ...process.env,
      RECTO_PORT: port,
      RECTO_NO_OPEN: '1',
      ...timeoutVariable(options),
      LC_ALL: 'C',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { address: await addressFrom(server), stop: () => stopProcess(server) }
}

/** A server that runs already and goes on running, with a window of its own in this context's browser. */
export async function openHost(context: BrowserContext, { address }: RunningServer): Promise<RunningHost> {
  const window = await context.newPage()
  await window.goto(address)
  const refuse = async () => {
    throw new Error('Others use this server: a test that stops it says test.use({ ownServer: true }).')
  }
  return {
    window,
    origin: new URL(address).origin,
    reopen: async () => {
      await window.goto(address)
    },
    stopServer: refuse,
    restartServer: refuse,
    stop: async () => {},
  }
}

/** The browser host, this context's alone, with its window in the context's browser. */
export async function startHost(context: BrowserContext, options: StartOptions): Promise<RunningHost> {
  let server = await startServer(options)
  const { port } = new URL(server.address)
  const host = await openHost(context, server)
  return {
    ...host,
    reopen: async () => {
      // With the key of the server that runs now.
      await host.window.goto(server.address)
    },
    stopServer: () => server.stop(),
    restartServer: async () => {
      server = await startServer(options, port)
    },
    stop: () => server.stop(),
  }
}

/** Electron with a library of its own. */
export async function startDesktop(options: StartOptions): Promise<RunningHost> {
  const userData = mkdtempSync(join(tmpdir(), 'recto-desktop-'))
  const app = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [root, ...electronArguments(), '--lang=en-GB'],
    env: { ...process.env, RECTO_USER_DATA: userData, ...timeoutVariable(options) } as Record<string, string>,
  })
  const window = await app.firstWindow()
  return {
    window,
    origin: new URL(window.url()).origin,
    reopen: async () => {
      await window.reload()
    },
    stopServer: async () => {},
    restartServer: async () => {},
    stop: async () => {
      await app.close()
      rmSync(userData, { recursive: true, force: true })
    },
  }
}

function timeoutVariable({ timeoutSeconds }: StartOptions): Record<string, string> {
  return timeoutSeconds === null ? {} : { RECTO_TIMEOUT_SECONDS: String(timeoutSeconds) }
}

async function addressFrom(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('no standard output')
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\S+/.exec(line)?.[0]
    if (address) return address
  }
  throw new Error('The browser host ended without printing its address.')
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
