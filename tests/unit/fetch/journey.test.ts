import { BlockList } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHttpClient } from '../../../src/main/fetch/http-client.ts'
import { DEFAULT_LIMITS } from '../../../src/main/fetch/limits.ts'
import { fetchPage } from '../../../src/main/fetch/page.ts'
import { privateNetworks } from '../../../src/main/fetch/private-networks.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { flippingName } from './flipping-name.ts'
import { startServer } from './test-server.ts'

/** Here loopback stands for the open web: it is where a test can have a server. */
const webIsLoopback = new BlockList()
webIsLoopback.addSubnet('10.0.0.0', 8, 'ipv4')
const ROUTER = '10.9.9.9'

const closers: (() => Promise<unknown>)[] = []
const { signal } = new AbortController()
const html = { 'content-type': 'text/html' }

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await Promise.all(closers.splice(0).map((close) => close()))
})

async function serve(answer: Parameters<typeof startServer>[0]) {
  const server = await startServer(answer)
  closers.push(server.close)
  return server
}

function get(address: string, blockList = privateNetworks) {
  const client = createHttpClient(DEFAULT_LIMITS, blockList)
  closers.push(client.close)
  return fetchPage(client, address, { limits: DEFAULT_LIMITS, signal })
}

const failureOf = (promise: Promise<unknown>) => promise.then(() => expect.unreachable(), toFailure)

describe('a page whose address leads into a private network', () => {
  it('is said to be there, by name as well', async () => {
    const { origin, port } = await serve((_, response) => response.writeHead(200, html).end('<p>x'))
    expect(await get(`${origin}/`)).toMatchObject({ onPrivateNetwork: true })
    expect(await get(`http://localhost:${port}/`)).toMatchObject({ onPrivateNetwork: true })
  })

  it('may lead on to another server there', async () => {
    const second = await serve((_, response) => response.writeHead(200, html).end('<p>x'))
    const first = await serve((_, response) => response.writeHead(302, { location: second.origin }).end())
    expect(await get(first.origin)).toMatchObject({ onPrivateNetwork: true, url: `${second.origin}/` })
  })
})

// Systems that have only one loopback address cannot tell two networks apart.
describe.skipIf(process.platform === 'darwin')('a page on a private network that leads out of it', () => {
  const onlyFirst = new BlockList()
  onlyFirst.addAddress('127.0.0.1', 'ipv4')

  it('is none when its text came from outside, and does not lead in again', async () => {
    const inside = await serve((_, response) => response.writeHead(200, html).end('<p>secret'))
    let location = '/text'
    const outside = await startServer(
      ({ url }, response) =>
        url === '/text'
          ? response.writeHead(200, html).end('<p>x')
          : response.writeHead(302, { location }).end(),
      { host: '127.0.0.2' },
    )
    closers.push(outside.close)
    const first = await serve((_, response) => response.writeHead(302, { location: outside.origin }).end())
    expect(await get(first.origin, onlyFirst)).toMatchObject({ onPrivateNetwork: false })
    location = `${inside.origin}/reboot`
    const failure = await failureOf(get(first.origin, onlyFirst))
    expect(failure.code).toBe('fetch/private-network')
    expect(inside.connections()).toBe(0)
  })
})

describe('a page of the open web', () => {
  it('is none of a private network', async () => {
    const { origin } = await serve((_, response) => response.writeHead(200, html).end('<p>x'))
    expect(await get(origin, webIsLoopback)).toMatchObject({ onPrivateNetwork: false })
  })

  it('does not lead into one', async () => {
    const location = `http://${ROUTER}/reboot`
    const { origin } = await serve((_, response) => response.writeHead(302, { location }).end())
    expect(await failureOf(get(origin, webIsLoopback))).toMatchObject({ code: 'fetch/private-network' })
  })

  it('does not either where its name leads there the second time', async () => {
    flippingName('evil.test', '127.0.0.1', ROUTER)
    const { port } = await serve((_, response) =>
      response.writeHead(302, { location: '/again', connection: 'close' }).end(),
    )
    const failure = await failureOf(get(`http://evil.test:${port}/`, webIsLoopback))
    expect(failure.code).toBe('fetch/private-network')
  })

  it('stays one when its name leads elsewhere afterwards', async () => {
    flippingName('evil.test', '127.0.0.1', ROUTER)
    const { port } = await serve((_, response) => response.writeHead(200, html).end('<p>x'))
    expect(await get(`http://evil.test:${port}/`, webIsLoopback)).toMatchObject({ onPrivateNetwork: false })
  })

  it('does not lead past a proxy that it came through itself', async () => {
    const inside = await serve((_, response) => response.writeHead(200, html).end('<p>secret'))
    const proxy = await serve(() => {})
    proxy.onConnect((socket) => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.once('data', () =>
        socket.end(`HTTP/1.1 302 Found\r\nLocation: ${inside.origin}/\r\nContent-Length: 0\r\n\r\n`),
      )
    })
    vi.stubEnv('HTTP_PROXY', proxy.origin)
    vi.stubEnv('NO_PROXY', '127.0.0.1')
    const failure = await failureOf(get('http://public.test/'))
    expect(failure.code).toBe('fetch/private-network')
    expect(inside.connections()).toBe(0)
  })
})
