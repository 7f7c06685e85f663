import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { CHANNEL } from '../../../src/renderer/search/service/messages.ts'
import { type Figure, figure, printTable } from '../figures.ts'
import { askWindow, type WindowAnswer } from './ask-window.ts'
import { generateLibrary } from './generate.ts'
import { fillLibrary, openWindow } from './open-window.ts'
import { type BenchQuery, makeQueries, queryKinds } from './queries.ts'
import { buildReference, type Reference } from './sqlite-reference.ts'

/** Questions of each kind. */
const EACH = 40

interface Measured {
  query: BenchQuery
  answer: WindowAnswer
  /** Null where FTS5 has no such question. */
  reference: { time: number; articleIds: string[] } | null
}

/** Measures search in the window, and SQLite's FTS5 in Node on the same texts and questions. @throws Error */
export async function measureSearch(size: { count: number; seed: number }): Promise<Figure[]> {
  const articles = [...generateLibrary(size)]
  const queries = makeQueries(articles, EACH, size.seed)
  const reference = buildReference(articles)
  const window = await openWindow()
  try {
    await fillLibrary(window.page, size)
    const stored = await window.stored()
    // As after a restart: the index is missing and every article waits for it.
    await window.page.reload()
    const building = await untilIndexed(window.page)
    const indexSize = (await window.stored()) - stored
    await window.page.reload()
    const opening = await untilAnswered(window.page)
    const measured: Measured[] = []
    for (const query of queries) measured.push(await measure(window.page, reference, query))
    const peak = await window.memory()
    await window.collectGarbage()
    const memory = await window.memory()
    printKinds(measured)
    return tell(measured, size.count, [
      figure(`index built (${reference.building.toFixed(1)} s in Node)`, building, 's'),
      figure('index on the disk', indexSize, 'MB'),
      figure('first answer after opening the window', opening, 'ms'),
      figure('window’s memory after the questions', peak, 'MB'),
      figure('window’s memory, garbage collected', memory, 'MB', 400, { isCeiling: true }),
    ])
  } finally {
    await window.close()
    reference.close()
  }
}

async function measure(page: Page, reference: Reference, query: BenchQuery): Promise<Measured> {
  const answer = await askWindow(page, CHANNEL, query.typed)
  if (query.fts === null) return { query, answer, reference: null }
  const started = performance.now()
  const articleIds = reference.search(query.fts)
  return { query, answer, reference: { time: performance.now() - started, articleIds } }
}

/** Seconds until the index answers and no article waits for it. */
async function untilIndexed(page: Page): Promise<number> {
  const started = performance.now()
  await untilAnswered(page)
  while ((await page.evaluate(countWaiting)) > 0) await setTimeout(200)
  return (performance.now() - started) / 1000
}

async function countWaiting(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('recto')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const request = database.transaction('pendingIndex').objectStore('pendingIndex').count()
  const count = await new Promise<number>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  database.close()
  return count
}

async function untilAnswered(page: Page): Promise<number> {
  const started = performance.now()
  await page.getByRole('searchbox', { name: 'Search library' }).fill('zzzzzz')
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  return performance.now() - started
}

function printKinds(measured: readonly Measured[]): void {
  const rows = queryKinds.map((kind) => {
    const some = measured.filter(({ query }) => query.kind === kind)
    const times = some.flatMap(({ reference }) => (reference ? [reference.time] : []))
    return [
      kind,
      ...[some.map(({ answer }) => answer.answered), some.map(({ answer }) => answer.shown), times].flatMap(
        (list) => (list.length === 0 ? ['', ''] : [middle(list).toFixed(1), p95(list).toFixed(1)]),
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
  const figures = [
    figure(`search shown at ${count}, p95`, p95(measured.map(({ answer }) => answer.shown)), 'ms', target, {
      isCeiling: true,
    }),
    figure('search answered, p95', p95(measured.map(({ answer }) => answer.answered)), 'ms'),
    figure('times the p95 of node:sqlite', ours / theirs, '×', 3, { isCeiling: true }),
    figure('recall of its top 10', recall(compared), 'share', 0.9),
    ...others,
  ]
  printTable(
    ['figure', 'value', 'target'],
    figures.map(({ name, value, unit, target }) => [
      name,
      `${value.toFixed(2)} ${unit}`,
      target === null ? '' : String(target),
    ]),
  )
  return figures
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

function middle(times: readonly number[]): number {
  return quantile(times, 0.5)
}

function p95(times: readonly number[]): number {
  return quantile(times, 0.95)
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
