import { ensureBuilt } from './ensure-built.ts'
import { requireChromium } from './find-chromium.ts'
import { inProject } from './project.ts'
import { runNode } from './run-program.ts'

// npm test: unit tests, then end-to-end tests. npm run test:e2e -- ARGS: only the latter, with Playwright's arguments.
const [only, ...args] = process.argv.slice(2)

let chromium: string
try {
  chromium = requireChromium()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exit(1)
}
const env = { CHROME_PATH: chromium }

await ensureBuilt()
const unit = only === 'e2e' ? 0 : await runNode(inProject('node_modules/vitest/vitest.mjs'), ['run'], { env })
const e2e = await runNode(inProject('node_modules/@playwright/test/cli.js'), ['test', ...args], { env })
process.exitCode = unit || e2e
