import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpClient } from '../../../src/main/fetch/http-client.ts'
import { DEFAULT_LIMITS, type FetchLimits } from '../../../src/main/fetch/limits.ts'
import { fetchPage } from '../../../src/main/fetch/page.ts'
import type { FailureCode } from '../../../src/shared/errors/failure.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { startServer, type TestServer } from './test-server.ts'

const HTML = '<!doctype html><title>t</title><p>text'
/** Made ahead: it takes longer than some of these answers may. */
const BOMB = gzipSync(Buffer.alloc(50_000_000))
const limits: FetchLimits = { ...DEFAULT_LIMITS, pageBytes: 100_000, silenceMs: 300, totalMs: 900 }

let server: TestServer | undefined
const closers: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
})

async function get(
  answer: Parameters<typeof startServer>[0],
  {
    path = '/page',
    signal = new AbortController().signal,
    publicOnly = false,
    onProgress = (_: number) => {},
  } = {},
) {
  server = await startServer(answer)
  const client = createHttpClient(limits)
  closers.push(server.close, client.close)
  return fetchPage(client, `${server.origin}${path}`, { limits, signal, publicOnly, onProgress })
}

async function failureOf(promise: Promise<unknown>) {
  return promise.then(
    () => expect.unreachable('it succeeded'),
    (thrown: unknown) => toFailure(thrown),
  )
}

const html = { 'content-type': 'text/html; charset=utf-8' }

it('is not asked for on a private network when only the public web may be asked', async () => {
  const failure = await failureOf(
    get((_, response) => response.writeHead(200, html).end(HTML), { publicOnly: true }),
  )
  expect(failure.code).toBe('fetch/private-network')
  expect(server?.requests).toEqual([])
})

describe('a page that comes', () => {
  it('is given as bytes with its type and where it was found', async () => {
    const page = await get(({ url }, response) => {
      if (url === '/page') response.writeHead(302, { location: '/moved' }).end()
      else response.writeHead(200, html).end(HTML)
    })
    expect(new TextDecoder().decode(page.bytes)).toBe(HTML)
    expect(page.contentType).toBe(html['content-type'])
    expect(page.url).toBe(`${server?.origin}/moved`)
  })

  it('is unpacked, and its progress told', async () => {
    const seen: number[] = []
    const page = await get(
      (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(HTML)),
      { onProgress: (received) => seen.push(received) },
    )
    expect(new TextDecoder().decode(page.bytes)).toBe(HTML)
    expect(seen.at(-1)).toBe(HTML.length)
  })

  it.each([
    ['no type', {}],
    ['an unknown type', { 'content-type': 'application/octet-stream' }],
  ])('is known by its bytes with %s', async (_name, headers) => {
    const page = await get((_, response) => response.writeHead(200, headers).end(HTML))
    expect(page.bytes.byteLength).toBe(HTML.length)
  })
})

describe('a page that cannot be had', () => {
  const answers: [string, FailureCode, Record<string, unknown>, Parameters<typeof startServer>[0]][] = [
    ['404', 'fetch/not-found', { status: 404 }, (_, r) => r.writeHead(404, html).end('gone')],
    ['410', 'fetch/not-found', { status: 410 }, (_, r) => r.writeHead(410, html).end('gone')],
    ['401', 'page/wall', {}, (_, r) => r.writeHead(401, html).end('login')],
    ['403', 'page/wall', {}, (_, r) => r.writeHead(403, html).end('login')],
    ['429', 'fetch/too-many-requests', {}, (_, r) => r.writeHead(429, html).end('slow')],
    ['451', 'fetch/refused', { status: 451 }, (_, r) => r.writeHead(451, html).end('law')],
    ['500', 'fetch/server-error', { status: 500 }, (_, r) => r.writeHead(500, html).end('oops')],
    [
      'a bot challenge',
      'page/wall',
      {},
      (_, r) => r.writeHead(503, { ...html, 'cf-mitigated': 'challenge' }).end('wait'),
    ],
    [
      'a PDF',
      'fetch/not-html',
      { kind: 'pdf' },
      (_, r) => r.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
    ],
    [
      'a PDF that calls itself a page',
      'fetch/not-html',
      { kind: 'pdf' },
      (_, r) => r.writeHead(200, html).end('%PDF-1.7'),
    ],
    [
      'an image',
      'fetch/not-html',
      { kind: 'image' },
      (_, r) => r.writeHead(200, { 'content-type': 'image/png' }).end('x'),
    ],
    [
      'a feed',
      'fetch/not-html',
      { kind: 'feed' },
      (_, r) => r.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss/>'),
    ],
    ['too many bytes', 'fetch/too-large', {}, (_, r) => r.writeHead(200, html).end('x'.repeat(100_001))],
    [
      'too many bytes announced',
      'fetch/too-large',
      {},
      (_, r) => r.writeHead(200, { ...html, 'content-length': '1000000000' }).write('x'),
    ],
    [
      'a gzip bomb',
      'fetch/too-large',
      {},
      (_, r) => r.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(BOMB),
    ],
    ['silence', 'fetch/timed-out', {}, () => {}],
    ['silence after the headers', 'fetch/timed-out', {}, (_, r) => r.writeHead(200, html).write('<p>')],
    [
      'a redirect loop',
      'fetch/too-many-redirects',
      {},
      ({ url }, r) => r.writeHead(302, { location: url }).end(),
    ],
    ['a hang-up', 'fetch/no-answer', {}, (request) => request.socket.destroy()],
  ]

  it.each(answers)('ends as a failure: %s', async (_name, code, params, answer) => {
    const failure = await failureOf(get(answer))
    expect(failure.code).toBe(code)
    expect(failure.params).toMatchObject(params)
  })

  it('is given up when it trickles for ever', async () => {
    const answer: Parameters<typeof startServer>[0] = (_, response) => {
      response.writeHead(200, html)
      const timer = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(timer))
    }
    expect((await failureOf(get(answer))).code).toBe('fetch/timed-out')
  })

  it('has no answer where nobody listens', async () => {
    const gone = await startServer(() => {})
    await gone.close()
    const client = createHttpClient(limits)
    closers.push(client.close)
    const promise = fetchPage(client, gone.origin, { limits, signal: new AbortController().signal })
    expect((await failureOf(promise)).code).toBe('fetch/no-answer')
  })

  it('is cancelled when its caller is, and the server sees it', async () => {
    const controller = new AbortController()
    const hungUp = Promise.withResolvers<void>()
    const promise = get(
      (request, response) => {
        request.socket.on('close', () => hungUp.resolve())
        response.writeHead(200, html).write('<p>')
      },
      { signal: controller.signal, onProgress: () => controller.abort() },
    )
    expect((await failureOf(promise)).code).toBe('job/cancelled')
    await hungUp.promise
  })
})
