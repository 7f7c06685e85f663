import { displayHost } from '../../shared/address.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'

const TIMEOUTS = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])

/**
 * Turns what undici throws into the failure a person is told about.
 *
 * @param caller the signal of whoever asked: when it is aborted, nothing failed, it was cancelled
 */
export function networkFailure(thrown: unknown, address: string, caller: AbortSignal): RectoError {
  if (thrown instanceof RectoError) return thrown
  if (caller.aborted) return new RectoError('job/cancelled')
  const host = displayHost(address)
  const codes = causes(thrown).map((cause) => (cause as { code?: unknown }).code)
  if (codes.some((code) => typeof code === 'string' && TIMEOUTS.has(code)) || isTimeout(thrown)) {
    return new RectoError('fetch/timed-out', { host }, { cause: thrown })
  }
  if (codes.includes('ERR_IP_BLOCKED')) return new RectoError('fetch/private-network', { host })
  if (causes(thrown).some((cause) => cause.message === 'redirect count exceeded')) {
    return new RectoError('fetch/too-many-redirects', { host })
  }
  return new RectoError('fetch/no-answer', { host }, { cause: causes(thrown).at(-1) })
}

function isTimeout(thrown: unknown): boolean {
  return causes(thrown).some((cause) => cause.name === 'TimeoutError')
}

function causes(thrown: unknown): Error[] {
  const chain: Error[] = []
  for (let at = thrown; at instanceof Error && chain.length < 8; at = at.cause) chain.push(at)
  return chain
}
