import type { Page } from '@playwright/test'
import { type Figure, figure, printTable } from '../figures.ts'
import { median, p95 } from '../quantiles.ts'
import { openWindow } from '../window/open-window.ts'
import { askWindow, type WindowAnswer } from './ask-window.ts'
import type { FilledLibrary } from './filled-library.ts'
import { type BenchQuery, makeQueries, queryKinds } from './queries.ts'
import { buildReference, type Reference } from './sqlite-reference.ts'
import { untilAnswered, untilIndexed } from './until-indexed.ts'

/** Questions of each kind. */
const EACH = 40

interface Measured {
  query: BenchQuery
  answer: WindowAnswer
  /** Null where FTS5 has no such question. */
  reference: { time: number; articleIds: string[] } | null
}

/** Measures search in the window, and SQLite's FTS5 in Node on the same texts and questions. @throws Error */
export async function measureSearch(library: FilledLibrary): Promise<Figure[]> {
  const { size } = library
  const articles = [...library.articles()]
  const queries = makeQueries(articles, EACH, size.seed)
  const reference = buildReference(articles)
  const window = await openWindow(library)
  try {
    const building = await untilIndexed(window.page)
    await window.load()
    const opening = await untilAnswered(window.page)
    const measured: Measured[] = []
    for (const query of queries) measured.push(await measure(window.page, reference, query))
    printKinds(measured)
    return tell(measured, size.count, [
      figure(`index brought up to date (${reference.building.toFixed(1)} s in Node)`, building, 's'),
      figure('first answer after opening the window', opening, 'ms'),
    ])
  } finally {
    await window.close()
    reference.close()
  }
}

async function measure(page: Page, reference: Reference, query: BenchQuery): Promise<Measured> {
  const answer = await askWindow(page, query.typed)
  if (query.fts === null) return { query, answer, reference: null }
  const started = performance.now()
  const articleIds = reference.search(query.fts)
  return { query, answer, reference: { time: performance.now() - started, articleIds } }
}

function printKinds(measured: readonly Measured[]): void {
  const rows = queryKinds.map((kind) => {
    const some = measured.filter(({ query }) => query.kind === kind)
    const times = some.flatMap(({ reference }) => (reference ? [reference.time] : []))
    return [
      kind,
      ...[some.map(({ answer }) => answer.answered), some.map(({ answer }) => answer.shown), times].flatMap(
        (list) => (list.length === 0 ? ['', ''] : [median(list).toFixed(1), p95(list).toFixed(1)]),
      ),
      times.length === 0 ? '' : recall(some).toFixed(3),
      String(some.filter(({ answer }) => answer.total === 0).length),
    ]
  })
  const head = ['question', 'answered, median ms', 'p95', 'shown, median ms', 'p95', 'Node, median ms', 'p95']
  printTable([...head, 'recall of top 10', 'found nothing'], rows)
}

function tell(measured: readonly Measured[], count: number, others: readonly Figure[]): Figure[] {
  const compared = measured.filter(({ reference }) => reference !== null)
  const [ours, theirs] = [
    p95(compared.map(({ answer }) => answer.answered)),
    p95(compared.flatMap(({ reference }) => (reference ? [reference.time] : []))),
  ]
  const target = count > 10_000 ? 150 : 50
  return [
    figure(`search shown at ${count}, p95`, p95(measured.map(({ answer }) => answer.shown)), 'ms', target, {
      isCeiling: true,
    }),
    figure('search answered, p95', p95(measured.map(({ answer }) => answer.answered)), 'ms'),
    figure('times the p95 of node:sqlite', ours / theirs, '×', 3, { isCeiling: true }),
    figure('recall of its top 10', recall(compared), 'share', 0.9),
    ...others,
  ]
}

/** The share of the reference's ten best that are among Recto's. */
function recall(measured: readonly Measured[]): number {
  const shares = measured.flatMap(({ answer, reference }) => {
    const best = reference?.articleIds.slice(0, 10) ?? []
    if (best.length === 0) return []
    const ours = new Set(answer.articleIds.slice(0, 10))
    return [best.filter((id) => ours.has(id)).length / best.length]
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
