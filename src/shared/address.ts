import { RectoError } from './errors/recto-error.ts'

/**
 * Query parameters that say where a reader came from, never which page it is. From Mozilla's query
 * stripping list, Google's and Meta's click identifiers, and AT Internet's (`at_`, `xtor`), which
 * French news sites use.
 */
const TRACKING_PREFIXES = ['utm_', 'at_', 'mtm_', 'pk_', '__hs', 'vero_', 'oly_']
const TRACKING_NAMES = new Set(
  'fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi xtor s_cid rb_clickid wickedid ml_subscriber ml_subscriber_hash'.split(
    ' ',
  ),
)

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i
const OTHER_SCHEME = /^(?:javascript|data|mailto|tel|file|about|blob|chrome|ftp|view-source):/i
/** Sites whose pages are told apart after the hash (`#!/page`, `#/page`). */
const ROUTE_FRAGMENT = /^#!?\//

/**
 * Reads what a person typed or pasted as the address of a web page. A missing scheme becomes https
 * (http on this very computer).
 *
 * @returns the absolute address, without user name and password
 * @throws RectoError `address/invalid`
 */
export function parseAddress(typed: string): string {
  const text = typed.trim().replace(/^<(.*)>$/, '$1')
  const invalid = () => new RectoError('address/invalid', { address: text.slice(0, 200) })
  if (text === '' || /\s/.test(text) || OTHER_SCHEME.test(text)) throw invalid()

  const candidate = HAS_SCHEME.test(text) ? text : `${guessScheme(text)}://${text.replace(/^\/\//, '')}`
  if (!URL.canParse(candidate)) throw invalid()
  const url = new URL(candidate)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid()
  if (!isHostName(url.hostname)) throw invalid()
  url.username = ''
  url.password = ''
  return url.href
}

/**
 * What two addresses of the same page have in common: without scheme, fragment, tracking parameters
 * and trailing slash. Only for comparing; never fetched.
 */
export function addressKey(address: string): string {
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) {
    if (isTracking(name)) url.searchParams.delete(name)
  }
  const path = url.pathname.replace(/\/+$/, '')
  const query = url.searchParams.size > 0 ? `?${url.searchParams}` : ''
  const fragment = ROUTE_FRAGMENT.test(url.hash) ? url.hash : ''
  return `${url.host}${path}${query}${fragment}`
}

/** The host as people name it: without `www.`. */
export function displayHost(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address
}

function guessScheme(text: string): 'http' | 'https' {
  return /^(?:localhost|127\.|\[::1\])/i.test(text) ? 'http' : 'https'
}

function isHostName(host: string): boolean {
  return host === 'localhost' || host.startsWith('[') || /^[^.]+(?:\.[^.]+)+\.?$/.test(host)
}

function isTracking(parameter: string): boolean {
  const name = parameter.toLowerCase()
  return TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))
}
