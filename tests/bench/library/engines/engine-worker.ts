import { type GeneratedArticle, generateLibrary } from '../generate.ts'
import type { Engine } from './engine.ts'

const engines = {
  MiniSearch: () => import('./minisearch.ts'),
  FlexSearch: () => import('./flexsearch.ts'),
  Orama: () => import('./orama.ts'),
  'SQLite FTS5': () => import('./sqlite-fts5.ts'),
}
export type EngineName = keyof typeof engines

export interface EngineFigures {
  /** ms. */
  building: number
  loading: number
  exact: number
  prefix: number
  /** Bytes. */
  kept: number
}

const AT_ONCE = 100
const QUESTIONS = 100

addEventListener('message', ({ data }: MessageEvent<{ engine: EngineName; count: number; seed: number }>) => {
  run(data).then(postMessage, (thrown: unknown) => {
    // Only what is thrown outside a promise reaches the page.
    setTimeout(() => {
      throw thrown
    })
  })
})

async function run(asked: { engine: EngineName; count: number; seed: number }): Promise<EngineFigures> {
  const { createEngine } = await engines[asked.engine]()
  return measure(await createEngine(), asked)
}

async function measure(engine: Engine, size: { count: number; seed: number }): Promise<EngineFigures> {
  let building = 0
  let batch: GeneratedArticle[] = []
  const words: string[] = []
  const add = async () => {
    building += await time(() => engine.add(batch))
    batch = []
  }
  for (const article of generateLibrary(size)) {
    batch.push(article)
    // As frequent as they are written.
    if (article.lang !== 'zh' && words.length < QUESTIONS)
      words.push(/\p{L}{3,}/u.exec(article.bodyText)?.[0] ?? '')
    if (batch.length === AT_ONCE) await add()
  }
  await add()
  const kept = await engine.save()
  const loading = await time(() => engine.load())
  const exact: number[] = []
  const prefix: number[] = []
  for (const word of words) {
    exact.push(await time(() => engine.search(word, false)))
    prefix.push(await time(() => engine.search(word.slice(0, 3), true)))
  }
  return { building, kept, loading, exact: p95(exact), prefix: p95(prefix) }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function p95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN
}
