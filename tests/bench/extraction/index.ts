import { parseArgs } from 'node:util'
import { inProject } from '../../../scripts/project.ts'
import { writeFigures } from '../figures.ts'
import { ablate } from './ablate.ts'
import { readPages } from './dataset.ts'
import { measureQuality } from './measure-quality.ts'

// npm run bench:extraction [-- --data DIR] [--group news] [--every 3] [--ablate] [--json FILE]
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    group: { type: 'string' },
    every: { type: 'string', default: '1' },
    ablate: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})

const pages = readPages({ folder: values.data, group: values.group, every: Number(values.every) })
const figures = values.ablate
  ? await ablate(pages, inProject('out/main/extract-worker.js'))
  : await measureQuality(pages, {
      recto: [inProject('out/main/cli.js'), 'extract', '--batch'],
      plain: [inProject('tests/bench/extraction/plain-readability.ts')],
    })
if (values.json !== undefined) writeFigures(values.json, figures)
