import { createExtractPool } from '../../../src/main/extract/pool.ts'
import { type Figure, figure, printTable } from '../figures.ts'
import type { KnownPage } from './dataset.ts'
import { extractAll } from './extract-all.ts'
import { f1, meanOf, overlapOf, wordsOf } from './measures.ts'

/** What confidence is the likelihood of. */
const GOOD_F1 = 0.9
/** Where the rows of the table begin. */
const STEPS = [0, 0.5, 0.7, 0.8, 0.9, 0.95]

/** Whether confidence keeps its word: of the pages that have about .8, are eight in ten good? */
export async function calibrate(pages: readonly KnownPage[], workerFile: string): Promise<Figure[]> {
  const pool = createExtractPool({ workerFile })
  try {
    const extractions = await extractAll(pool, pages)
    const judged = pages.flatMap(({ id, text }) => {
      const extraction = extractions.get(id)
      if (!extraction) return []
      const { article, report } = extraction
      const score = f1(overlapOf(wordsOf(article.bodyText.toLowerCase()), wordsOf(text.toLowerCase())))
      return [{ confidence: report.confidence, score }]
    })
    const rows = STEPS.map((from, index) => {
      const to = STEPS[index + 1] ?? Number.POSITIVE_INFINITY
      const within = judged.filter(({ confidence }) => confidence >= from && confidence < to)
      return {
        from,
        pages: within.length,
        confidence: meanOf(within.map(({ confidence }) => confidence)),
        good: meanOf(within.map(({ score }) => Number(score >= GOOD_F1))),
        score: meanOf(within.map(({ score }) => score)),
      }
    }).filter((row) => row.pages > 0)
    printTable(
      ['confidence from', 'pages', 'mean confidence', `word F1 of ${GOOD_F1} or more`, 'mean word F1'],
      rows.map((row) => [
        row.from.toFixed(2),
        String(row.pages),
        ...[row.confidence, row.good, row.score].map((share) => (share ?? 0).toFixed(2)),
      ]),
    )
    return rows.map((row) => figure(`good pages from confidence ${row.from}`, row.good ?? 0, 'share', 1))
  } finally {
    await pool.close()
  }
}
