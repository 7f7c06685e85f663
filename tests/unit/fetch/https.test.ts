import { type AddressInfo, BlockList, createServer, type Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { PNG } from 'pngjs'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createHttpClient } from '../../../src/main/fetch/http-client.ts'
import { DEFAULT_LIMITS } from '../../../src/main/fetch/limits.ts'
import { privateNetworks } from '../../../src/main/fetch/private-networks.ts'
import { toFailure } from '../../../src/shared/errors/recto-error.ts'
import { startServer, type TestServer, testCertificate } from './test-server.ts'

const png = PNG.sync.write(new PNG({ width: 12, height: 8 }))
const NOTHING = new BlockList()
const usual = getCACertificates('default')
const closers: (() => Promise<unknown>)[] = []

beforeAll(() => setDefaultCACertificates([...usual, testCertificate]))
afterAll(() => setDefaultCACertificates(usual))
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
})

async function secureServer(): Promise<TestServer> {
  const server = await startServer((_, response) => response.end(png), { secure: true })
  closers.push(server.close)
  return server
}

function get(address: string, { publicOnly = true, connectMs = 15_000, blockList = privateNetworks } = {}) {
  const client = createHttpClient({ ...DEFAULT_LIMITS, connectMs }, blockList)
  closers.push(client.close)
  const { signal } = new AbortController()
  return client.get({ address, accept: '*/*', publicOnly, maxBytes: 100_000, signal }, () => {})
}

it.each(['127.0.0.1', 'localhost'])('does not knock at %s by https either', async (host) => {
  const server = await secureServer()
  const failure = await get(`https://${host}:${server.port}/a.png`).then(
    () => expect.unreachable(),
    toFailure,
  )
  expect(failure.code).toBe('fetch/private-network')
  expect(server.connections()).toBe(0)
})

it.each([true, false])('gets a page (public addresses only: %s)', async (publicOnly) => {
  const server = await secureServer()
  const { bytes } = await get(`https://localhost:${server.port}/a.png`, { publicOnly, blockList: NOTHING })
  expect(Buffer.from(bytes).equals(png)).toBe(true)
})

it.each([true, false])(
  'gives up a server that never begins to speak TLS (public addresses only: %s)',
  async (publicOnly) => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => sockets.push(socket))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    closers.push(() => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => silent.close(resolve))
    })
    const address = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/`
    const failure = await get(address, { publicOnly, connectMs: 500, blockList: NOTHING }).then(
      () => expect.unreachable(),
      toFailure,
    )
    expect(failure.code).toBe('fetch/timed-out')
  },
)
