import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { resolveConfig } from 'electron-vite'
import { build, createServer, type InlineConfig } from 'vite'
import { createTranslator } from '../src/shared/catalogues.ts'
import { systemLanguage } from '../src/shared/i18n.ts'
import { desktopObstacle } from './desktop-obstacle.ts'
import { inProject } from './project.ts'
import { runNode } from './run-program.ts'

// npm run dev [browser]: electron-vite's development mode, or its twin for machines without Electron's program.
const HOST_PORT = 7451
const WINDOW_PORT = 5173
/** The same through every restart of the host, so that the open window goes on working. */
const KEY = randomUUID()
const WINDOW_ORIGIN = `http://127.0.0.1:${WINDOW_PORT}`

const translate = createTranslator(systemLanguage(process.env))
const wantsBrowser = process.argv[2] === 'browser'
const obstacle = wantsBrowser ? null : desktopObstacle(translate)

if (!wantsBrowser && obstacle === null) {
  process.exitCode = await runNode(inProject('node_modules/electron-vite/bin/electron-vite.js'), [
    'dev',
    '--watch',
  ])
} else {
  if (obstacle !== null) process.stderr.write(`${translate('start.browserInstead', { reason: obstacle })}\n`)
  await developInBrowser()
}

/** Serves the window from Vite with hot reload, and the browser host behind it, restarted at each change. */
async function developInBrowser(): Promise<void> {
  const { main, renderer } = await developmentConfig()
  const window = await createServer({
    ...renderer,
    configFile: false,
    server: {
      host: '127.0.0.1',
      port: WINDOW_PORT,
      strictPort: true,
      proxy: { '/call/': { target: `http://127.0.0.1:${HOST_PORT}`, changeOrigin: true } },
    },
  })
  await window.listen()
  await build({
    ...main,
    configFile: false,
    build: { ...main.build, watch: {} },
    plugins: [...(main.plugins ?? []), { name: 'restart-host', closeBundle: restartHost }],
  })
}

/** What electron-vite itself would give to Vite. */
async function developmentConfig(): Promise<{ main: InlineConfig; renderer: InlineConfig }> {
  const { config } = await resolveConfig({}, 'serve', 'development')
  const { main, renderer } = config ?? {}
  if (!main || !renderer) throw new Error('electron.vite.config.ts has no main or no renderer part.')
  return { main: main as InlineConfig, renderer: renderer as InlineConfig }
}

let host: ChildProcess | undefined

function restartHost(): void {
  const opened = host !== undefined
  host?.kill()
  host = spawn(process.execPath, [inProject('out/main/browser.js')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      RECTO_PORT: String(HOST_PORT),
      RECTO_DEV_ORIGIN: WINDOW_ORIGIN,
      RECTO_DEV_KEY: KEY,
      ...(opened ? { RECTO_NO_OPEN: '1' } : {}),
    },
  })
}
