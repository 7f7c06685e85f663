import { parseArgs } from 'node:util'
import { inProject } from '../../../scripts/project.ts'
import { writeFigures } from '../figures.ts'
import { ablate } from './ablate.ts'
import { calibrate } from './calibrate.ts'
import { compareDom } from './compare-dom.ts'
import { readPages } from './dataset.ts'
import { measureQuality } from './measure-quality.ts'

// npm run bench:extraction [-- --data DIR] [--group news] [--every 3] [--ablate | --compare-dom | --calibrate] [--json FILE]
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    group: { type: 'string' },
    every: { type: 'string', default: '1' },
    ablate: { type: 'boolean', default: false },
    calibrate: { type: 'boolean', default: false },
    'compare-dom': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})

const pages = readPages({ folder: values.data, group: values.group, every: Number(values.every) })
const worker = inProject('out/main/extract-worker.js')
const measure = () => {
  if (values.ablate) return ablate(pages, worker)
  if (values.calibrate) return calibrate(pages, worker)
  if (values['compare-dom']) return compareDom(pages, worker)
  return measureQuality(pages, {
    recto: [inProject('out/main/cli.js'), 'extract', '--batch'],
    plain: [inProject('tests/bench/extraction/plain-readability.ts')],
  })
}
const figures = await measure()
if (values.json !== undefined) writeFigures(values.json, figures)
