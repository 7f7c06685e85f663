import { PASS_NAMES } from '../../../src/main/extract/pipeline.ts'
import { createExtractPool } from '../../../src/main/extract/pool.ts'
import { type Figure, figure, printTable } from '../figures.ts'
import type { KnownPage } from './dataset.ts'
import { answersOf } from './extract-all.ts'
import { scoreGroups } from './measure-quality.ts'
import type { GroupScore } from './score.ts'

/** Prints what each pass is worth: the figures without it, less the figures with every pass. */
export async function ablate(pages: readonly KnownPage[], workerFile: string): Promise<Figure[]> {
  const pool = createExtractPool({ workerFile })
  try {
    const whole = new Map(scoreGroups(pages, { answers: await answersOf(pool, pages) }))
    const rows: { name: string; changes: [string, Change][] }[] = []
    for (const name of PASS_NAMES) {
      const scores = scoreGroups(pages, { answers: await answersOf(pool, pages, [name]) })
      rows.push({ name, changes: scores.map(([group, score]) => [group, changeOf(score, whole.get(group))]) })
      process.stderr.write(`${name}\n`)
    }
    const groups = [...whole.keys()]
    printTable(
      ['without', ...groups, 'with', 'without'],
      rows.map(({ name, changes }) => {
        const last = changes.at(-1)?.[1]
        return [
          name,
          ...changes.map(([, { f1 }]) => signed(f1)),
          signed(last?.wanted ?? 0),
          signed(last?.unwanted ?? 0),
        ]
      }),
    )
    return rows.flatMap(({ name, changes }) =>
      changes.map(([group, { f1 }]) => figure(`${group} without ${name}`, f1, 'F1 change')),
    )
  } finally {
    await pool.close()
  }
}

interface Change {
  f1: number
  wanted: number
  unwanted: number
}

function changeOf(score: GroupScore, whole: GroupScore | undefined): Change {
  return {
    f1: (score.wordF1 ?? 0) - (whole?.wordF1 ?? 0),
    wanted: (score.with ?? 0) - (whole?.with ?? 0),
    unwanted: (score.without ?? 0) - (whole?.without ?? 0),
  }
}

function signed(change: number): string {
  const text = change.toFixed(4).replace(/^(-?)0/, '$1')
  return /[1-9]/.test(text) ? (change > 0 ? `+${text}` : text) : '0'
}
