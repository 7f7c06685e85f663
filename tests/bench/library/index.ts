import { parseArgs } from 'node:util'
import { writeFigures } from '../figures.ts'
import { measureSearch } from './search.ts'

// npm run bench:library -- --search [--articles 10000] [--seed 1] [--json FILE]
const { values } = parseArgs({
  options: {
    search: { type: 'boolean', default: false },
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
})

if (!values.search) throw new Error('Say what to measure: --search')
const figures = await measureSearch({ count: Number(values.articles), seed: Number(values.seed) })
if (values.json !== undefined) writeFigures(values.json, figures)
