import { type Figure, figure, printTable } from '../figures.ts'
import type { KnownPage } from './dataset.ts'
import { type BatchRun, runBatch } from './run-batch.ts'
import { type GroupScore, scorePages, summarise } from './score.ts'

type Measure = Exclude<keyof GroupScore, 'pages' | 'failed'>

/** What is asked of Recto (issue 3), by group and measure; `wcxb` is all its pages together. */
const TARGETS: [group: string, measure: Measure, target: number][] = [
  ['news/article', 'shingleF1', 0.976],
  ['wcxb/article', 'wordF1', 0.945],
  ['wcxb/documentation', 'wordF1', 0.955],
  ['wcxb/forum', 'wordF1', 0.82],
  ['wcxb', 'title', 0.85],
  ['wcxb', 'author', 0.82],
  ['wcxb', 'date', 0.82],
  ['wcxb', 'with', 0.9],
  ['wcxb', 'without', 0.965],
]
const SPEED_TARGET = 2
const MEASURES: Measure[] = [
  'shingleF1',
  'wordF1',
  'with',
  'withAnyQuotes',
  'without',
  'title',
  'author',
  'date',
]
const UNITS: Partial<Record<Measure, string>> = { shingleF1: 'F1', wordF1: 'F1' }

/** The programs that are compared; both read a batch list and write JSON Lines. */
export interface Programs {
  recto: readonly string[]
  plain: readonly string[]
}

/** Measures Recto and plain Readability on the same pages in one run: text, metadata, speed. */
export async function measureQuality(pages: readonly KnownPage[], programs: Programs): Promise<Figure[]> {
  const recto = await runBatch(programs.recto, pages)
  const plain = await runBatch(programs.plain, pages)
  const rows = scoreGroups(pages, recto)
  printScores([...rows.map(named('Recto')), ...scoreGroups(pages, plain).map(named('plain'))])

  const ratio = plain.seconds / recto.seconds
  const speed = (run: BatchRun) => pages.length / run.seconds
  console.log(
    `\n${pages.length} pages: Recto ${speed(recto).toFixed(1)} pages/s on every core, plain Readability with jsdom ` +
      `${speed(plain).toFixed(1)} pages/s on one thread: ${ratio.toFixed(2)} times as many`,
  )
  const scores = new Map(rows)
  const quality = TARGETS.flatMap(([group, measure, target]) => {
    const value = scores.get(group)?.[measure]
    return typeof value === 'number'
      ? [figure(`${group} ${measure}`, value, UNITS[measure] ?? 'share', target)]
      : []
  })
  const failed = rows.reduce((sum, [, score]) => sum + score.failed, 0)
  return [
    ...quality,
    figure('pages without an article', failed, 'pages'),
    figure('speed', speed(recto), 'pages/s'),
    figure('speed against plain Readability on one thread', ratio, '×', SPEED_TARGET),
  ]
}

/** The scores of each group of pages, and of sets with several groups as a whole. */
export function scoreGroups(pages: readonly KnownPage[], { answers }: Pick<BatchRun, 'answers'>) {
  const scores = scorePages(pages, answers)
  const groups = [...new Set(pages.map(({ group }) => group))]
  const sets = [...new Set(groups.map((group) => group.split('/')[0] ?? group))]
  return [...groups, ...sets]
    .map((name): [string, GroupScore] => [
      name,
      summarise(scores.filter(({ group }) => group === name || group.startsWith(`${name}/`))),
    ])
    .filter(([name]) => name.includes('/') || groups.filter((group) => group.startsWith(name)).length > 1)
    .sort(([a], [b]) => a.localeCompare(b))
}

function named(system: string) {
  return ([group, score]: [string, GroupScore]): [string, GroupScore] => [`${group}, ${system}`, score]
}

function printScores(rows: readonly [string, GroupScore][]): void {
  printTable(
    ['pages', 'n', 'no article', ...MEASURES],
    [...rows]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, score]) => [
        name,
        String(score.pages),
        String(score.failed),
        ...MEASURES.map((measure) => score[measure]?.toFixed(3).replace(/^0/, '') ?? '–'),
      ]),
  )
}
