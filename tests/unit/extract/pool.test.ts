import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  createExtractPool,
  type ExtractPool,
  type ExtractPoolOptions,
} from '../../../src/main/extract/pool.ts'

const stub = fileURLToPath(new URL('./worker-stub.ts', import.meta.url))
const real = fileURLToPath(new URL('../../../src/main/extract/worker.ts', import.meta.url))

let pool: ExtractPool
const open = (options: Partial<ExtractPoolOptions> = {}) => {
  pool = createExtractPool({ workerFile: stub, threads: 2, ...options })
  return pool
}
const task = (name: string) => ({
  bytes: new TextEncoder().encode(name),
  contentType: null,
  url: `https://example.org/${name}`,
  whole: false,
})
/** A page that never ends, and a promise that its cleaning has begun. */
const loop = () => {
  const sign = join(folder, randomUUID())
  return {
    page: { ...task('loop-and-tell'), bytes: new TextEncoder().encode(sign) },
    begun: () => vi.waitFor(() => expect(existsSync(sign)).toBe(true), { timeout: 10_000 }),
  }
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error) => error.failure?.code,
  )

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recto-pool-'))
})
afterEach(() => pool.close())
afterAll(() => rmSync(folder, { recursive: true }))

describe('createExtractPool', () => {
  it('cleans more pages than it has threads', async () => {
    const { extract } = open()
    const names = Array.from({ length: 12 }, (_, i) => `page-${i}`)
    const done = await Promise.all(names.map((name) => extract(task(name))))
    expect(done.map(({ article }) => article.title)).toEqual(names)
  })

  it('hands on what the worker failed with', async () => {
    const { extract } = open()
    expect(await codeOf(extract(task('fail')))).toBe('page/no-article')
    expect(await codeOf(extract(task('throw')))).toBe('page/unreadable')
  })

  it('gives up a page that takes too long, and goes on with the others', async () => {
    const { extract } = open({ timeoutMs: 1_500 })
    const codes = ['loop', 'loop', 'a', 'loop', 'b', 'c'].map((name) => codeOf(extract(task(name))))
    expect(await Promise.all(codes)).toEqual([
      'page/too-complex',
      'page/too-complex',
      'ok',
      'page/too-complex',
      'ok',
      'ok',
    ])
  })

  it('survives a worker that runs out of memory', async () => {
    const { extract } = open({ heapMb: 48 })
    const codes = ['memory', 'a', 'memory', 'b', 'c'].map((name) => codeOf(extract(task(name))))
    expect(await Promise.all(codes)).toEqual(['page/too-complex', 'ok', 'page/too-complex', 'ok', 'ok'])
  })

  it('says at once when its worker cannot be loaded', async () => {
    const { extract } = open({ workerFile: fileURLToPath(new URL('./no-such-worker.ts', import.meta.url)) })
    expect(await codeOf(extract(task('story')))).toBe('internal/unexpected')
    expect(await codeOf(extract(task('story')))).toBe('internal/unexpected')
  })

  it('stops at the signal, whether a page runs, waits or has not begun', async () => {
    const { extract } = open({ threads: 1 })
    const stop = new AbortController()
    const { page, begun } = loop()
    const running = codeOf(extract(page, stop.signal))
    const waiting = codeOf(extract(task('a'), stop.signal))
    const other = codeOf(extract(task('b')))
    await begun()
    stop.abort()
    expect(await Promise.all([running, waiting, other])).toEqual(['job/cancelled', 'job/cancelled', 'ok'])
    expect(await codeOf(extract(task('c'), stop.signal))).toBe('job/cancelled')
  })

  it('cancels what is under way when it closes', async () => {
    const { extract, close } = open({ threads: 1 })
    const { page, begun } = loop()
    const codes = [codeOf(extract(page)), codeOf(extract(task('a')))]
    await begun()
    void close()
    expect(await Promise.all(codes)).toEqual(['job/cancelled', 'job/cancelled'])
  })

  it('runs the real worker', async () => {
    const { extract } = open({ workerFile: real, threads: 1 })
    const paragraph = '<p>A sentence of the story that goes on for long enough to be read as prose.</p>'
    const html = `<title>Story</title><article><h1>Story</h1>${paragraph.repeat(6)}</article>`
    const { article } = await extract({ ...task('story'), bytes: new TextEncoder().encode(html) })
    expect(article.title).toBe('Story')
    expect(article.bodyText.split('\n\n')).toHaveLength(6)
  })
})
