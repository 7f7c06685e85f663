import { parseArgs } from 'node:util'
import { type Figure, printFigures, writeFigures } from '../figures.ts'
import { compareEngines } from './compare-engines.ts'
import { measureDisk } from './disk.ts'
import { type FilledLibrary, fillLibrary } from './filled-library.ts'
import { measureMemory } from './memory.ts'
import { measureOpening } from './open-article.ts'
import { measureSaving } from './saving.ts'
import { measureScrolling } from './scroll.ts'
import { measureSearch } from './search.ts'
import { measureStart } from './start.ts'

// npm run bench:library -- [--only start,open,scroll,search,memory,disk,saving,engines] [--articles 1000,10000]
//   [--keep FOLDER] [--seed 1] [--json FILE]
// --keep has the generated libraries ready for the next run; 50 000 articles take 6 GB.
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'start,search,open,scroll,memory,disk,saving' },
    articles: { type: 'string', default: '1000,10000' },
    keep: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
})

/** What is measured in each library for itself, in this order: search brings the index up to date. */
const each: Record<string, (library: FilledLibrary) => Figure[] | Promise<Figure[]>> = {
  search: measureSearch,
  open: measureOpening,
  scroll: measureScrolling,
  memory: measureMemory,
  disk: measureDisk,
}

const seed = Number(values.seed)
const counts = values.articles.split(',').map(Number)
const asked = new Set(values.only.split(','))
const figures: Figure[] = []
const tell = (some: readonly Figure[]) => {
  figures.push(...some)
  for (const { name, value, unit } of some) process.stderr.write(`${name}: ${value} ${unit}\n`)
}

const libraries: FilledLibrary[] = []
try {
  if (asked.has('start') || Object.keys(each).some((name) => asked.has(name)))
    for (const count of counts) libraries.push(await fillLibrary({ count, seed }, values.keep ?? null))
  for (const library of libraries)
    for (const [name, measure] of Object.entries(each)) if (asked.has(name)) tell(await measure(library))
  if (asked.has('start')) tell(await measureStart(libraries))
} finally {
  for (const library of libraries) library.remove()
}
if (asked.has('saving')) tell(await measureSaving({ seed }))
if (asked.has('engines')) for (const count of counts) tell(await compareEngines({ count, seed }))

printFigures(figures)
if (values.json !== undefined) writeFigures(values.json, figures)
