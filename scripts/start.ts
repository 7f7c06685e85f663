import { pathToFileURL } from 'node:url'
import { createTranslator } from '../src/shared/catalogues.ts'
import { systemLanguage } from '../src/shared/i18n.ts'
import { desktopObstacle } from './desktop-obstacle.ts'
import { electronArguments, findElectron } from './electron-program.ts'
import { ensureBuilt } from './ensure-built.ts'
import { inProject, root } from './project.ts'
import { runProgram } from './run-program.ts'

// npm start [desktop|browser]: the desktop where it can run, otherwise one line why and the browser host.
const wanted = process.argv[2]
/** A desktop that ends with a failure sooner than this has not started. ms */
const START_MS = 5_000
const translate = createTranslator(systemLanguage(process.env))

await ensureBuilt()
if (wanted === 'browser') await startBrowser()
else await startDesktop()

async function startDesktop(): Promise<void> {
  const obstacle = desktopObstacle(translate) ?? (await runDesktop())
  if (obstacle === null) return
  if (wanted === 'desktop') {
    process.stderr.write(`${translate('start.noDesktop', { reason: obstacle })}\n`)
    process.exitCode ||= 1
  } else {
    process.stderr.write(`${translate('start.browserInstead', { reason: obstacle })}\n`)
    process.exitCode = 0
    await startBrowser()
  }
}

/** Runs the desktop until it is closed. @returns why it could not start; null where it did */
async function runDesktop(): Promise<string | null> {
  const start = performance.now()
  const code = await runProgram(findElectron() ?? 'electron', [root, ...electronArguments()])
  process.exitCode = code
  // A system library or a sandbox that is missing ends it at once; its own words are on the terminal.
  const diedAtStart = code !== 0 && performance.now() - start < START_MS
  return diedAtStart ? translate('start.died', { code }) : null
}

async function startBrowser(): Promise<void> {
  await import(pathToFileURL(inProject('out/main/browser.js')).href)
}
