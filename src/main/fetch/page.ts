import type { Response } from 'undici'
import { displayHost } from '../../shared/address.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { contentKind, kindOfMediaType } from './content-kind.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import type { FetchLimits } from './limits.ts'
import { retryAfterSeconds } from './retry-after.ts'

export interface PageFetchOptions {
  limits: FetchLimits
  signal: AbortSignal
  /** Refuse private networks even where the address itself is on one. */
  publicOnly?: boolean | undefined
  onProgress?: (receivedBytes: number, totalBytes: number | null) => void
}

/**
 * Gets the page at an address, as bytes.
 *
 * @throws RectoError `fetch/*`, `page/wall`, `job/cancelled`
 */
export async function fetchPage(
  client: HttpClient,
  address: string,
  { limits, signal, publicOnly = false, onProgress }: PageFetchOptions,
): Promise<HttpAnswer> {
  const answer = await client.get(
    {
      address,
      accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
      publicOnly,
      maxBytes: limits.pageBytes,
      signal,
      ...(onProgress ? { onProgress } : {}),
    },
    (response) => {
      refuseStatus(response, address)
      refuseMediaType(response, address)
    },
  )
  const kind = contentKind(answer.contentType, answer.bytes)
  if (kind !== 'html') throw notHtml(address, kind)
  return answer
}

function refuseStatus(response: Response, address: string): void {
  const { status } = response
  if (response.ok) return
  const host = displayHost(response.url || address)
  // Cloudflare names its challenge pages so; they come with 403 or 503.
  const challenged = response.headers.get('cf-mitigated') === 'challenge'
  if (status === 401 || status === 403 || status === 407 || challenged)
    throw new RectoError('page/wall', { host })
  if (status === 404 || status === 410) throw new RectoError('fetch/not-found', { host, status })
  const wait = retryAfterSeconds(response.headers.get('retry-after'), Date.now())
  const pause = wait === null ? {} : { retryAfterSeconds: wait }
  if (status === 429) throw new RectoError('fetch/too-many-requests', { host, ...pause })
  if (status >= 500) throw new RectoError('fetch/server-error', { host, status, ...pause })
  throw new RectoError('fetch/refused', { host, status })
}

function refuseMediaType(response: Response, address: string): void {
  const contentType = response.headers.get('content-type')
  const kind = kindOfMediaType(contentType)
  // Unknown types may still be pages by their bytes.
  if (kind !== 'html' && kind !== 'other') throw notHtml(address, kind)
}

function notHtml(address: string, kind: string): RectoError {
  return new RectoError('fetch/not-html', { host: displayHost(address), kind })
}
