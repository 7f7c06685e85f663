import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

export interface TestServer {
  origin: string
  port: number
  requests: IncomingMessage[]
  /** How often somebody has connected, whatever came of it. */
  connections: () => number
  /** Makes it a proxy: what to do with a connection that asks for a tunnel. */
  onConnect(tunnel: (socket: Duplex) => void): void
  close(): Promise<void>
}

const read = (name: string) => readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8')

/** Made by the tests for themselves: only who is told to trust it takes it. */
export const testCertificate = read('certificate.pem')

/** A real server on loopback that answers as the test says. */
export async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { secure = false, host = '127.0.0.1' } = {},
): Promise<TestServer> {
  const requests: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(request)
    answer(request, response)
  }
  const server = secure
    ? createTlsServer({ key: read('key.pem'), cert: testCertificate }, listener)
    : createServer(listener)
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    requests,
    connections: () => connections,
    onConnect: (tunnel) => server.on('connect', (_, socket) => tunnel(socket)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
