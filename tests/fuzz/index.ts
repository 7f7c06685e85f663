import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inProject } from '../../scripts/project.ts'
import { createExtractPool } from '../../src/main/extract/pool.ts'
import { fixtureSamples } from './fixture-samples.ts'
import { mutate } from './mutate.ts'
import { createRandom } from './random.ts'
import { createTally } from './tally.ts'
import { tryPage } from './try-page.ts'

// npm run fuzz -- [--minutes 5] [--seed N] [--only CASE]: extracts mutated fixture pages and holds every outcome
// against what must always be true. `--seed N --only CASE` makes one page of an earlier run again.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const first = Number(values.only ?? 0)
const last = values.only === undefined ? Number.POSITIVE_INFINITY : first
const end = performance.now() + Number(values.minutes) * 60_000

const samples = fixtureSamples()
const pool = createExtractPool({ workerFile: inProject('out/main/extract-worker.js') })
const results = inProject('test-results/fuzz')
const tally = createTally()
console.log(`Seed ${seed}`)

let next = first
async function work(): Promise<void> {
  while (next <= last && performance.now() < end) {
    const index = next++
    // Far apart, so that neighbouring cases share nothing.
    const page = mutate(samples, createRandom(seed + index * 7_919))
    const outcome = await tryPage(pool, page)
    tally.add(index, outcome)
    if (outcome.faults.length === 0 && values.only === undefined) continue
    mkdirSync(results, { recursive: true })
    const name = `${seed}-${index}-${page.name}`
    writeFileSync(join(results, `${name}.html`), page.bytes)
    const { bytes: _, ...made } = page
    writeFileSync(join(results, `${name}.json`), JSON.stringify({ ...made, ...outcome }, null, 2))
    console.log(`${seed}/${index} ${page.name} (${page.mutations.join(', ')}): ${outcome.faults.join('; ')}`)
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
await pool.close()
console.log(tally.summary())
process.exitCode = tally.failed > 0 ? 1 : 0
