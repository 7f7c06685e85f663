import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { CALL_MEDIA_TYPE, CALL_PATH } from '../../shared/call-stream.ts'
import type { Services } from '../../shared/contract.ts'
import type { Translate } from '../../shared/i18n.ts'
import { WINDOW_HEADERS } from '../window-policy.ts'
import { createGuard, type DevelopmentServer, type Guard } from './guard.ts'
import { serveCall } from './serve-call.ts'

/** The address in the literal: another name for the same machine would be another origin, with another library. */
const LOOPBACK = '127.0.0.1'

export interface BrowserHostOptions {
  services: Services
  /** Folder of the built window. */
  windowFolder: string
  /** 0 for any free port. */
  port: number
  translate: Translate
  development?: DevelopmentServer | undefined
}

export interface BrowserHost {
  /** The complete address to open, secret included. */
  address: string
  /** The address to start a browser with: it leads to the complete one, once. */
  startAddress: string
  close(): Promise<void>
}

/**
 * Serves the window and the contract on loopback, to the user's own browser and nobody else.
 *
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer()
  const port = await listen(server, options.port)
  const origin = `http://${LOOPBACK}:${port}`
  const guard = createGuard(origin, options.development)
  const files = sirv(options.windowFolder, { etag: true, setHeaders: setWindowHeaders })

  server.on('request', (request, response) => {
    answer(request, response, guard, files, options).catch((thrown: unknown) => {
      response.destroy(thrown instanceof Error ? thrown : undefined)
    })
  })

  return {
    address: `${origin}/?key=${guard.secret}`,
    startAddress: `${origin}/?ticket=${guard.ticket}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  files: ReturnType<typeof sirv>,
  { services, translate }: BrowserHostOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://host.invalid')
  if (!guard.isForThisHost(request)) return refuse(response, 403, translate('browserHost.foreign'))

  if (url.pathname.startsWith(CALL_PATH)) {
    if (!guard.isAuthorised(request)) return refuse(response, 401, translate('browserHost.noKey'))
    if (request.method !== 'POST' || request.headers['content-type'] !== CALL_MEDIA_TYPE) {
      return refuse(response, 405, 'POST MessagePack')
    }
    return serveCall(services, url.pathname.slice(CALL_PATH.length), request, response)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'GET')
  if (guard.takesTicket(url)) return redirect(response, `/?key=${guard.secret}`)
  // The window's files are public code, but its page opens for the holder of the key only.
  const isPage = url.pathname === '/' || url.pathname.endsWith('.html')
  if (isPage && !guard.hasKey(url) && !isServiceWorkerFetch(request)) {
    return refuse(response, 403, translate('browserHost.noKey'))
  }
  files(request, response, () => refuse(response, 404, 'Not found'))
}

/** The service worker keeps the window's page for the next start; it can only run where the key opened it once. */
function isServiceWorkerFetch({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === 'same-origin' && headers['sec-fetch-dest'] === 'empty'
}

function setWindowHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(WINDOW_HEADERS)) response.setHeader(name, value)
  const hashed = path.startsWith('/assets/')
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { ...WINDOW_HEADERS, 'cache-control': 'no-store', location }).end()
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, { ...WINDOW_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${sentence}\n`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
