import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createExtractPool } from '../../../../src/main/extract/pool.ts'
import { faultsOf } from '../../../fuzz/check.ts'
import { isClear, isDeath, outcomeOf } from '../../../fuzz/outcome-of.ts'
import { storyOf } from '../../../fuzz/prose.ts'
import { SHAPES } from '../../../fuzz/shapes.ts'

const workerFile = fileURLToPath(new URL('../../../../src/main/extract/worker.ts', import.meta.url))
const task = (html: string, name = 'story') => ({
  bytes: new TextEncoder().encode(html),
  contentType: 'text/html; charset=utf-8',
  url: `https://example.org/${name}`,
})

describe('a hostile page ends in an article or in a clear failure', () => {
  const pool = createExtractPool({ workerFile, threads: 1 })
  afterAll(() => pool.close())
  const quick = Object.entries(SHAPES).filter(([, { isSlow }]) => !isSlow)

  it.each(quick)('%s', async (_, { html }) => {
    const outcome = await outcomeOf(pool, task(html()))
    if ('failure' in outcome) {
      expect([outcome.failure, isClear(outcome.failure), isDeath(outcome.failure)]).toEqual([
        outcome.failure,
        true,
        false,
      ])
    } else expect(faultsOf(outcome.extraction)).toEqual([])
  })
})

describe('a batch with pages that cost their workers', () => {
  const pool = createExtractPool({ workerFile, threads: 2, timeoutMs: 12_000 })
  afterAll(() => pool.close())

  it('comes out but for those', async () => {
    const story = `<title>Log</title><article><h1>Log</h1>${storyOf(8)}</article>`
    const endless = SHAPES['60 000 paragraphs']?.html() ?? ''
    const pages = [story, endless, story, story, story]
    const outcomes = await Promise.all(pages.map((html, i) => outcomeOf(pool, task(html, String(i)))))
    expect(outcomes.map((outcome) => ('failure' in outcome ? outcome.failure.code : 'article'))).toEqual(
      pages.map((html) => (html === story ? 'article' : 'page/too-complex')),
    )
    // The limit is long, since a machine may be busy. Memory has its test in pool.test.ts: V8 ends a worker past its
    // heap, but may take the whole process with it when a single allocation jumps the limit.
  }, 90_000)
})
