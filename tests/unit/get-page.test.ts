import { BlockList } from 'node:net'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { cleanOriginal, inspectOriginal } from '../../src/main/clean-original.ts'
import { createExtractPool } from '../../src/main/extract/pool.ts'
import { createHttpClient } from '../../src/main/fetch/http-client.ts'
import { DEFAULT_LIMITS } from '../../src/main/fetch/limits.ts'
import { getPage } from '../../src/main/get-page.ts'
import { toFailure } from '../../src/shared/errors/recto-error.ts'
import { flippingName } from './fetch/flipping-name.ts'
import { startServer, type TestServer } from './fetch/test-server.ts'

const workerFile = fileURLToPath(new URL('../../src/main/extract/worker.ts', import.meta.url))
const pool = createExtractPool({ workerFile, threads: 1 })
const limits = { ...DEFAULT_LIMITS, silenceMs: 500, totalMs: 2_000 }
const client = createHttpClient(limits)
let server: TestServer

afterEach(() => {
  vi.restoreAllMocks()
  return server.close()
})
afterAll(() => Promise.all([pool.close(), client.close()]))

const paragraphs = (page: number) =>
  Array.from(
    { length: 5 },
    (_, i) =>
      `<p>Page ${page} tells in its paragraph ${i} of the boat number ${page}${i}, which came home late with wet sails and nothing in its nets but weed.</p>`,
  ).join('')
const boats = (
  page: number,
  last = 3,
) => `<!doctype html><title>Five boats | Harbour</title><article><h1>Five boats</h1>
  <p class="standfirst">Of the boats that went out on that Tuesday, all came home, and this is how.</p>${paragraphs(page)}
  <ul class="pages">${Array.from({ length: last }, (_, i) => (i + 1 === page ? `<li class="current">${page}</li>` : `<li><a href="/boats?page=${i + 1}">${i + 1}</a></li>`)).join('')}</ul></article>`

async function serve(answer: (page: number) => string | number | null) {
  server = await startServer(({ url }, response) => {
    const found = answer(Number(new URL(url ?? '', 'http://x').searchParams.get('page') ?? 1))
    if (typeof found === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(found)
    else if (found !== null) response.writeHead(found, { 'content-type': 'text/html' }).end()
  })
  return `${server.origin}/boats`
}
const get = (address: string, signal = new AbortController().signal) =>
  getPage({ client, pool }, address, { limits, signal })
const CLEANING = { signal: new AbortController().signal, pageBytes: 1_000_000 }
const paths = () => server.requests.map(({ url }) => url)

describe('getPage', () => {
  it('makes one article of three pages, with nothing twice', async () => {
    const address = await serve(boats)
    const { pages, onPrivateNetwork, extraction } = await get(address)
    const { article, report } = extraction
    expect(paths()).toEqual(['/boats', '/boats?page=2', '/boats?page=3'])
    expect(article.url).toBe(address)
    expect(onPrivateNetwork).toBe(true)
    expect(article.title).toBe('Five boats')
    expect(article.bodyText.match(/Page \d tells/g)).toHaveLength(15)
    expect(article.bodyText.match(/Of the boats/g)).toHaveLength(1)
    expect(report.warnings).toEqual([])
    expect(pages.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([1, 2, 3].map((n) => boats(n)))
  })

  it('makes the same article again of what was kept, and asks for nothing', async () => {
    const { pages, extraction } = await get(await serve(boats))
    const kept = pages.map((page) => ({ ...page, bytes: gzipSync(page.bytes) }))
    const asked = server.requests.length
    const again = await cleanOriginal(pool, { pages: kept, whole: false }, CLEANING)
    expect(again).toEqual(extraction)
    expect(server.requests).toHaveLength(asked)
  })

  it('tells of every page what was left out, and corrects all of them', async () => {
    const { pages } = await get(await serve(boats))
    const kept = pages.map((page) => ({ ...page, bytes: gzipSync(page.bytes) }))
    const asked = { pages: kept, whole: false }
    const before = await inspectOriginal(pool, asked, CLEANING)
    expect(before.pages.map(({ url }) => url)).toEqual(pages.map(({ url }) => url))
    const block = before.pages[2]?.blocks.find(({ html }) => html.includes('Page 3 tells in its paragraph 2'))
    if (!block?.target) throw new Error('The third page has no such block')
    const corrections = [{ ...block.target, id: 'c', action: 'remove' as const, site: null }]
    expect((await inspectOriginal(pool, { ...asked, corrections }, CLEANING)).met).toEqual({ c: 1 })
    const { article } = await cleanOriginal(pool, { ...asked, corrections }, CLEANING)
    expect(article.bodyText.match(/Page \d tells/g)).toHaveLength(14)
  })

  it('says which page was not kept', async () => {
    const { pages } = await get(await serve(boats))
    const kept = pages.slice(0, 2).map((page) => ({ ...page, bytes: gzipSync(page.bytes) }))
    const { report } = await cleanOriginal(pool, { pages: kept, whole: false }, CLEANING)
    expect(report.warnings).toMatchObject([{ code: 'pages-missing', address: pages[2]?.url }])
  })

  it.each([
    ['what is not compressed', new Uint8Array([1, 2, 3]), 'page/unreadable'],
    ['what grows beyond the limit', gzipSync(Buffer.alloc(2_000_000)), 'fetch/too-large'],
  ])('refuses %s', async (_what, bytes, code) => {
    const address = await serve(boats)
    const pages = [{ address, url: address, contentType: 'text/html', bytes }]
    const outcome = cleanOriginal(pool, { pages, whole: false }, CLEANING).catch(toFailure)
    expect(await outcome).toMatchObject({ code })
  })

  it('asks once for an article of one page', async () => {
    await get(await serve((page) => boats(page, 1)))
    expect(paths()).toHaveLength(1)
  })

  it.each([
    ['is gone', 404, 'fetch/not-found'],
    ['never answers', null, 'fetch/timed-out'],
    ['is no article', '<title>x</title>', 'page/no-article'],
  ])('keeps the pages before one that %s', async (_, third, failure) => {
    const address = await serve((page) => (page === 3 ? third : boats(page)))
    const { article, report } = (await get(address)).extraction
    expect(article.bodyText.match(/Page \d tells/g)).toHaveLength(10)
    expect(report.warnings).toEqual([{ code: 'pages-missing', address: `${address}?page=3`, failure }])
  })

  it('does not follow a page of the open web to where its name leads the second time', async () => {
    flippingName('evil.test', '127.0.0.1', '10.9.9.9')
    const loopbackIsWeb = new BlockList()
    loopbackIsWeb.addSubnet('10.0.0.0', 8, 'ipv4')
    const outside = createHttpClient(limits, loopbackIsWeb)
    const address = (await serve(boats)).replace('127.0.0.1', 'evil.test')
    const { onPrivateNetwork, extraction } = await getPage({ client: outside, pool }, address, {
      limits,
      signal: new AbortController().signal,
    })
    await outside.close()
    expect(onPrivateNetwork).toBe(false)
    expect(extraction.report.warnings).toMatchObject([
      { code: 'pages-missing', failure: 'fetch/private-network' },
    ])
  })

  it('fails where the first page does', async () => {
    const failure = await get(await serve(() => 404)).catch(toFailure)
    expect(failure).toMatchObject({ code: 'fetch/not-found' })
  })

  it('is cancelled between pages', async () => {
    const controller = new AbortController()
    const address = await serve((page) => {
      if (page === 2) controller.abort()
      return boats(page)
    })
    expect(await get(address, controller.signal).catch(toFailure)).toMatchObject({ code: 'job/cancelled' })
  })
})
