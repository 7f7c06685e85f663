import { parseArgs } from 'node:util'
import { type Figure, printFigures, writeFigures } from '../figures.ts'
import { measureFirstScript } from './first-script.ts'
import { openLongLibrary } from './long-library.ts'
import { measureOpening } from './opening.ts'
import { measureScrolling } from './scrolling.ts'
import { measureSettings } from './settings.ts'

// npm run bench:reading -- [--seed 1] [--json FILE]: an article of 20 000 words and 60 images, and the window's size.
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, json: { type: 'string' } },
})

const figures: Figure[] = measureFirstScript()
const { window, id, close } = await openLongLibrary(Number(values.seed))
try {
  for (const measure of [measureOpening, measureScrolling, measureSettings])
    figures.push(...(await measure(window, id)))
} finally {
  await close()
}

printFigures(figures)
if (values.json !== undefined) writeFigures(values.json, figures)
