import { ensureBuilt } from './ensure-built.ts'
import { requireTestBrowser } from './find-chromium.ts'
import { inProject } from './project.ts'
import { runNode } from './run-program.ts'

// npm test: unit tests, then end-to-end tests. npm run test:e2e -- ARGS: only the latter, with Playwright's arguments.
// npm run test:faults: crashes and full disks at length.
const [only, ...args] = process.argv.slice(2)

let chromium: string
try {
  chromium = requireTestBrowser()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exit(1)
}
const env = { CHROME_PATH: chromium, ...(only === 'faults' && { RECTO_FAULTS: 'long' }) }
const which = only === 'faults' ? ['tests/e2e/faults', ...args] : args

await ensureBuilt()
const unit = only ? 0 : await runNode(inProject('node_modules/vitest/vitest.mjs'), ['run'], { env })
const e2e = await runNode(inProject('node_modules/@playwright/test/cli.js'), ['test', ...which], { env })
process.exitCode = unit || e2e
