import { BlockList } from 'node:net'
import { PNG } from 'pngjs'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { createHttpClient } from '../../../src/main/fetch/http-client.ts'
import { fetchImage } from '../../../src/main/fetch/image.ts'
import { DEFAULT_LIMITS } from '../../../src/main/fetch/limits.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { flippingName } from './flipping-name.ts'
import { startServer, type TestServer } from './test-server.ts'

const png = PNG.sync.write(new PNG({ width: 12, height: 8 }))
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
const options = { limits: DEFAULT_LIMITS, signal: new AbortController().signal }

let server: TestServer
const client = createHttpClient(DEFAULT_LIMITS)
/** To it loopback is the open web. */
const web = createHttpClient(DEFAULT_LIMITS, new BlockList())
const servers: TestServer[] = []

afterAll(() => Promise.all([client.close(), web.close()]))

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await Promise.all(servers.splice(0).map((one) => one.close()))
})

async function serve(answer: Parameters<typeof startServer>[0]): Promise<TestServer> {
  const started = await startServer(answer)
  servers.push(started)
  return started
}

interface Options {
  page: string
  type: string
  onPrivateNetwork: boolean
}

async function get(
  body: string | Buffer,
  { page, type = 'image/png', onPrivateNetwork = true }: Partial<Options> = {},
) {
  server = await serve((_, response) => response.writeHead(200, { 'content-type': type }).end(body))
  const request = {
    address: `${server.origin}/a.png`,
    page: page ?? `${server.origin}/page`,
    onPrivateNetwork,
  }
  return fetchImage(client, request, options)
}

describe('fetchImage', () => {
  it('measures the image and sends its page as referrer', async () => {
    const { origin, requests } = await serve((_, response) => response.end(png))
    const request = { address: `${origin}/a.png`, page: `${origin}/page`, onPrivateNetwork: false }
    expect(await fetchImage(web, request, options)).toMatchObject({
      mediaType: 'image/png',
      width: 12,
      height: 8,
    })
    expect(requests[0]?.headers.referer).toBe(`${origin}/page`)
  })

  it('tells another server the origin alone, past redirects too', async () => {
    const second = await serve((_, response) => response.end(png))
    const location = `${second.origin}/a.png`
    const first = await serve((_, response) => response.writeHead(302, { location }).end())
    const address = `${first.origin}/a.png`
    await fetchImage(
      web,
      { address: location, page: `${first.origin}/page?token=1`, onPrivateNetwork: false },
      options,
    )
    await fetchImage(web, { address, page: `${first.origin}/page?token=1`, onPrivateNetwork: false }, options)
    expect(first.requests.map(({ headers }) => headers.referer)).toEqual([`${first.origin}/page?token=1`])
    expect(second.requests.map(({ headers }) => headers.referer)).toEqual([
      `${first.origin}/`,
      `${first.origin}/`,
    ])
  })

  it('tells no server on http of a page on https', async () => {
    flippingName('pictures.test', '127.0.0.1')
    const { port, requests } = await serve((_, response) => response.end(png))
    const address = `http://pictures.test:${port}/a.png`
    await fetchImage(web, { address, page: 'https://news.test/page', onPrivateNetwork: false }, options)
    expect(requests.map(({ headers }) => headers.referer)).toEqual([undefined])
  })

  it('tells no other server of a page on a private network', async () => {
    await get(png, { page: 'http://127.0.0.1:1/secret' })
    expect(server.requests[0]?.headers.referer).toBeUndefined()
  })

  it('goes by the bytes, whatever the server calls them', async () => {
    expect(await get(png, { type: 'text/html' })).toMatchObject({ mediaType: 'image/png' })
    expect(await get(svg, { type: 'text/plain' })).toMatchObject({ mediaType: 'image/svg+xml', width: 30 })
  })

  it.each(['<!doctype html><p>Not found', '', 'GIF89a'])('refuses what is no image: %j', async (body) => {
    const failure = await get(Buffer.from(body)).then(() => expect.unreachable(), toFailure)
    expect(failure.code).toBe('image/unreadable')
  })

  it('refuses what is cut off, and what has no size', async () => {
    const large = PNG.sync.write(new PNG({ width: 300, height: 200 }))
    const nothing = Buffer.from(png)
    nothing.writeUInt32BE(0, 16)
    for (const body of [large.subarray(0, large.length - 20), nothing]) {
      const failure = await get(body).then(() => expect.unreachable(), toFailure)
      expect(failure.code).toBe('image/unreadable')
    }
  })

  it('does not knock at private addresses for a page from a file', async () => {
    const failure = await get(png, {
      page: fileAddress('0'.repeat(64), 'page.html'),
      onPrivateNetwork: false,
    }).then(() => expect.unreachable(), toFailure)
    expect(failure.code).toBe('fetch/private-network')
    expect(server.requests).toEqual([])
  })

  it.each(['http://203.0.113.7/page', 'http://127.0.0.1/page', 'http://localhost/page'])(
    'does not for one that was not fetched from there: %s',
    async (page) => {
      const failure = await get(png, { page, onPrivateNetwork: false }).then(
        () => expect.unreachable(),
        toFailure,
      )
      expect(failure.code).toBe('fetch/private-network')
      expect(server.requests).toEqual([])
    },
  )

  it('does not either where a proxy is set that leaves them out', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9')
    vi.stubEnv('NO_PROXY', '127.0.0.1')
    const behindProxy = createHttpClient(DEFAULT_LIMITS)
    servers.push({ ...server, close: behindProxy.close })
    server = await startServer((_, response) => response.end(png))
    servers.push(server)
    const request = {
      address: `${server.origin}/a.png`,
      page: 'http://203.0.113.7/page',
      onPrivateNetwork: false,
    }
    const failure = await fetchImage(behindProxy, request, options).then(
      () => expect.unreachable(),
      toFailure,
    )
    expect(failure.code).toBe('fetch/private-network')
    expect(server.requests).toEqual([])
  })
})
