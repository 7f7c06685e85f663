import { parseArgs } from 'node:util'
import { type Figure, writeFigures } from '../figures.ts'
import { compareEngines } from './compare-engines.ts'
import { measureSearch } from './search.ts'

// npm run bench:library -- --search | --engines [--articles 10000] [--seed 1] [--json FILE]
const { values } = parseArgs({
  options: {
    search: { type: 'boolean', default: false },
    engines: { type: 'boolean', default: false },
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
})

const size = { count: Number(values.articles), seed: Number(values.seed) }
const measures = [...(values.search ? [measureSearch] : []), ...(values.engines ? [compareEngines] : [])]
if (measures.length === 0) throw new Error('Say what to measure: --search, --engines or both.')
const figures: Figure[] = []
for (const measure of measures) figures.push(...(await measure(size)))
if (values.json !== undefined) writeFigures(values.json, figures)
