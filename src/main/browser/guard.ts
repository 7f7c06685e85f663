import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to the browser host. Other web pages, other users of the computer and anything that
 * reaches the port by another name (DNS rebinding) are turned away.
 */
export interface Guard {
  /** Of this start only. */
  secret: string
  /** The request names this very host, and comes from no other site. */
  isForThisHost(request: IncomingMessage): boolean
  /** The request carries the secret as its bearer token. */
  isAuthorised(request: IncomingMessage): boolean
  /** The address carries the secret as `?key=`, as the one printed at the start does. */
  hasKey(url: URL): boolean
  /**
   * Stands in for the secret in the address that a browser is started with, which other users can read in
   * the list of processes. Good for one use.
   */
  ticket: string
  /** Whether the address carries the ticket as `?ticket=`, for the first time. */
  takesTicket(url: URL): boolean
}

const SECRET_BYTES = 24

/** A development server in front of the host, whose pages may call, and its key, which outlives restarts. */
export interface DevelopmentServer {
  origin: string
  key: string
}

export function createGuard(origin: string, development?: DevelopmentServer): Guard {
  const secret = development?.key ?? randomSecret()
  const ticket = randomSecret()
  let isTicketTaken = false
  const origins = new Set(development ? [origin, development.origin] : [origin])
  const { host } = new URL(origin)

  return {
    secret,
    isForThisHost({ headers }) {
      if (headers.host !== host) return false
      if (headers.origin !== undefined && !origins.has(headers.origin)) return false
      // Browsers say where a request comes from; 'none' is the user's own typing.
      const site = headers['sec-fetch-site']
      return site === undefined || site === 'same-origin' || (site === 'none' && headers.origin === undefined)
    },
    isAuthorised({ headers }) {
      return same(headers.authorization ?? '', `Bearer ${secret}`)
    },
    hasKey(url) {
      return same(url.searchParams.get('key') ?? '', secret)
    },
    ticket,
    takesTicket(url) {
      if (isTicketTaken || !same(url.searchParams.get('ticket') ?? '', ticket)) return false
      isTicketTaken = true
      return true
    },
  }
}

function randomSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

/** Compares in constant time, whatever the lengths. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
