import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.ts'
import { inProject } from './project.ts'

// npm run bench:NAME -- ARGS: tests/bench/NAME, on a fresh build. Says in one line what it lacks.
const [name = ''] = process.argv.splice(2, 1)
await ensureBuilt()
try {
  await import(pathToFileURL(inProject('tests/bench', name, 'index.ts')).href)
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
}
