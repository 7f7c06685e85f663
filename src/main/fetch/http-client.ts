import { type Dispatcher, EnvHttpProxyAgent, fetch, type Response } from 'undici'
import manifest from '../../../package.json' with { type: 'json' }
import { displayHost } from '../../shared/address.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { publicConnector, startJourney } from './connectors.ts'
import type { FetchLimits } from './limits.ts'
import { networkFailure } from './network-failure.ts'
import { privateNetworks } from './private-networks.ts'

/** The systems as browsers name them (Chromium's reduced user agent: one version for each system). */
const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  win32: 'Windows NT 10.0; Win64; x64',
}
/**
 * Named like the browser it contains, as Electron itself does: sites that serve only browsers serve
 * Recto, and those that look closer can tell who asks.
 */
const USER_AGENT = `Mozilla/5.0 (${SYSTEMS[process.platform] ?? 'X11; Linux x86_64'}) AppleWebKit/537.36 (KHTML, like Gecko) Recto/${manifest.version} Chrome/142.0.0.0 Safari/537.36`

export interface HttpRequest {
  address: string
  accept: string
  /** The page that asks, and what a server may be told of it, as the Referrer Policy standard names it. */
  referrer?: { page: string; policy: 'strict-origin-when-cross-origin' | 'same-origin' }
  /** Refuse private networks; without, they are open where the address itself leads into one (`startJourney`). */
  publicOnly: boolean
  maxBytes: number
  signal: AbortSignal
  onProgress?: (received: number, total: number | null) => void
}

export interface HttpAnswer {
  /** Where the last redirect led. */
  url: string
  contentType: string | null
  bytes: Uint8Array<ArrayBuffer>
  /** Whether it came from this computer or the user's own network; false for what came through a proxy. */
  onPrivateNetwork: boolean
}

export interface HttpClient {
  /**
   * Gets one address whole. `accepts` looks at status and headers before the body is read, and
   * throws to refuse it.
   *
   * @throws RectoError `fetch/*`, `job/cancelled`, or what `accepts` throws
   */
  get(request: HttpRequest, accepts: (response: Response) => void): Promise<HttpAnswer>
  close(): Promise<void>
}

/**
 * Honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY, which offices and schools set.
 *
 * @param blockList what counts as a private network
 */
export function createHttpClient(limits: FetchLimits, blockList = privateNetworks): HttpClient {
  const options = {
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
  }
  const connecting = { blockList, timeout: limits.connectMs }
  // The list holds for what is connected to from here. What goes through a proxy the proxy connects to, and
  // it has its own rules.
  const publicOnly = new EnvHttpProxyAgent({ ...options, connect: publicConnector(connecting) })
  const journeys = new Set<Dispatcher>()

  const send = async (
    request: HttpRequest,
    dispatcher: Dispatcher,
    accepts: (response: Response) => void,
  ): Promise<Omit<HttpAnswer, 'onPrivateNetwork'>> => {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(limits.totalMs)])
    try {
      const response = await fetch(request.address, {
        dispatcher,
        headers: {
          'user-agent': USER_AGENT,
          accept: request.accept,
        },
        ...(request.referrer
          ? { referrer: request.referrer.page, referrerPolicy: request.referrer.policy }
          : {}),
        signal,
      })
      try {
        accepts(response)
        return {
          url: response.url,
          contentType: response.headers.get('content-type'),
          bytes: await readBody(response, request),
        }
      } finally {
        await discardBody(response)
      }
    } catch (thrown) {
      throw networkFailure(thrown, request.address, request.signal)
    }
  }

  return {
    async get(request, accepts) {
      if (request.publicOnly)
        return { ...(await send(request, publicOnly, accepts)), onPrivateNetwork: false }
      // Connections of its own: of one that was there already nobody would know where its name has led.
      const { connect, hasReachedPrivately } = startJourney(request.address, connecting)
      const dispatcher = new EnvHttpProxyAgent({ ...options, connect })
      journeys.add(dispatcher)
      try {
        const answer = await send(request, dispatcher, accepts)
        return { ...answer, onPrivateNetwork: hasReachedPrivately(answer.url) }
      } finally {
        journeys.delete(dispatcher)
        await dispatcher.destroy()
      }
    },
    async close() {
      await Promise.all([publicOnly, ...journeys].map((dispatcher) => dispatcher.destroy()))
    },
  }
}

/** Reads a body up to its limit; counts bytes after decompression, so a gzip bomb ends here too. */
async function readBody(response: Response, request: HttpRequest): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new RectoError('fetch/too-large', {
      host: displayHost(request.address),
      megabytes: Math.round(request.maxBytes / 1_000_000),
    })
  const declared = declaredLength(response)
  if (declared !== null && declared > request.maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let received = 0
  if (!response.body) return new Uint8Array()
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    received += chunk.byteLength
    if (received > request.maxBytes) throw tooLarge()
    chunks.push(chunk)
    request.onProgress?.(received, declared)
  }
  return new Uint8Array(Buffer.concat(chunks, received))
}

/** Hangs up on a body that nobody read. */
async function discardBody({ body }: Response): Promise<void> {
  if (!body || body.locked) return
  try {
    await body.cancel()
  } catch {
    // It had failed already: what led here is the failure to tell of.
  }
}

/** Bytes the server announced; null where it did not, or where it announced the compressed size. */
function declaredLength(response: Response): number | null {
  if (response.headers.has('content-encoding')) return null
  const length = Number.parseInt(response.headers.get('content-length') ?? '', 10)
  return Number.isFinite(length) ? length : null
}
