import { pathToFileURL } from 'node:url'
import { createTranslator, systemLanguage } from '../src/shared/i18n.ts'
import { electronArguments, fetchElectron, findElectron, hasDisplay } from './electron-program.ts'
import { ensureBuilt } from './ensure-built.ts'
import { inProject, root } from './project.ts'
import { runProgram } from './run-program.ts'

// npm start [desktop|browser]: the desktop where it can run, otherwise one line why and the browser host.
const wanted = process.argv[2]
const translate = createTranslator(systemLanguage(process.env))

await ensureBuilt()
if (wanted === 'browser') await startBrowser()
else await startDesktop()

async function startDesktop(): Promise<void> {
  const obstacle = await desktopObstacle()
  if (obstacle === null) {
    process.exitCode = await runProgram(findElectron() ?? 'electron', [root, ...electronArguments()])
  } else if (wanted === 'desktop') {
    process.stderr.write(`${translate('start.noDesktop', { reason: obstacle })}\n`)
    process.exitCode = 1
  } else {
    process.stderr.write(`${translate('start.browserInstead', { reason: obstacle })}\n`)
    await startBrowser()
  }
}

/** Why the desktop cannot run here; null where it can. Fetches Electron's program if need be. */
async function desktopObstacle(): Promise<string | null> {
  if (!hasDisplay()) return translate('start.noDisplay')
  if (findElectron()) return null
  const failure = fetchElectron()
  return failure === null ? null : translate('start.notFetched', { failure })
}

async function startBrowser(): Promise<void> {
  await import(pathToFileURL(inProject('out/main/browser.js')).href)
}
