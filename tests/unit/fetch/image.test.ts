import { PNG } from 'pngjs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHttpClient } from '../../../src/main/fetch/http-client.ts'
import { fetchImage } from '../../../src/main/fetch/image.ts'
import { DEFAULT_LIMITS } from '../../../src/main/fetch/limits.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { fileAddress } from '../../../src/shared/file-address.ts'
import { startServer, type TestServer } from './test-server.ts'

const png = PNG.sync.write(new PNG({ width: 12, height: 8 }))
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
const signal = new AbortController().signal

let server: TestServer
const client = createHttpClient(DEFAULT_LIMITS)
const servers: TestServer[] = []

afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(servers.splice(0).map((one) => one.close()))
})

interface Options {
  page: string
  type: string
  onPrivateNetwork: boolean
}

async function get(
  body: string | Buffer,
  { page, type = 'image/png', onPrivateNetwork = true }: Partial<Options> = {},
) {
  server = await startServer((_, response) => response.writeHead(200, { 'content-type': type }).end(body))
  servers.push(server)
  const request = {
    address: `${server.origin}/a.png`,
    page: page ?? `${server.origin}/page`,
    onPrivateNetwork,
  }
  return fetchImage(client, request, { limits: DEFAULT_LIMITS, signal })
}

describe('fetchImage', () => {
  it('measures the image and sends its page as referrer', async () => {
    expect(await get(png)).toMatchObject({ mediaType: 'image/png', width: 12, height: 8 })
    expect(server.requests[0]?.headers.referer).toBe(`${server.origin}/page`)
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
    const failure = await fetchImage(behindProxy, request, { limits: DEFAULT_LIMITS, signal }).then(
      () => expect.unreachable(),
      toFailure,
    )
    expect(failure.code).toBe('fetch/private-network')
    expect(server.requests).toEqual([])
  })
})
