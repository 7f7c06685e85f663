import { join } from 'node:path'
import { env, exit, stderr, stdout } from 'node:process'
import open from 'open'
import { createTranslator } from '../../shared/catalogues.ts'
import { systemLanguage } from '../../shared/i18n.ts'
import { portFrom, timeoutSecondsFrom } from '../environment.ts'
import { createServices } from '../services.ts'
import { startBrowserHost } from './server.ts'

const here = import.meta.dirname
const translate = createTranslator(systemLanguage(env))
const { services, close } = createServices({
  workerFile: join(here, 'extract-worker.js'),
  timeoutSeconds: timeoutSecondsFrom(env),
})
const port = portFrom(env)
if (port === null) {
  stderr.write(`${translate('browserHost.badPort', { port: env.RECTO_PORT ?? '' })}\n`)
  exit(2)
}
// Set by scripts/dev.ts.
const development =
  env.RECTO_DEV_ORIGIN && env.RECTO_DEV_KEY
    ? { origin: env.RECTO_DEV_ORIGIN, key: env.RECTO_DEV_KEY }
    : undefined

try {
  const host = await startBrowserHost({
    services,
    windowFolder: join(here, '../renderer'),
    port,
    translate,
    development,
  })
  const address = development ? `${development.origin}/${new URL(host.address).search}` : host.address
  stdout.write(`${translate('browserHost.ready', { address })}\n`)
  if (env.RECTO_NO_OPEN !== '1') await openInBrowser(development ? address : host.startAddress)

  const stop = () => {
    Promise.all([host.close(), close()]).then(
      () => exit(0),
      () => exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (thrown) {
  const taken = (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE'
  stderr.write(`${taken ? translate('browserHost.portTaken', { port }) : String(thrown)}\n`)
  exit(1)
}

/** A machine without a browser or a screen still serves: the address is printed. */
async function openInBrowser(address: string): Promise<void> {
  try {
    const browser = await open(address)
    browser.once('error', () => stderr.write(`${translate('browserHost.noBrowser')}\n`))
  } catch {
    stderr.write(`${translate('browserHost.noBrowser')}\n`)
  }
}
