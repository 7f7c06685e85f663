import { RectoError } from './errors/recto-error.ts'

/**
 * Query parameters that say where a reader came from, never which page it is: from Mozilla's query
 * stripping list, Google's and Meta's click identifiers, Matomo's and AT Internet's campaign tags. Whole
 * names, since a site may well have parameters of its own that begin alike; only `utm_` is nobody else's.
 */
const TRACKING_PREFIX = 'utm_'
const TRACKING_NAMES = new Set(
  `fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi
  __hssc __hstc __hsfp hsctatracking xtor s_cid rb_clickid wickedid ml_subscriber ml_subscriber_hash vero_id
  vero_conv oly_anon_id oly_enc_id pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid
  mtm_campaign mtm_kwd mtm_keyword mtm_source mtm_medium mtm_content mtm_cid mtm_group mtm_placement
  at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_creation at_variant at_format
  at_channel at_network at_platform at_general_placement at_detail_placement at_recipient_id
  at_recipient_list at_send_date at_send_time at_emailtype at_link at_link_id at_link_type at_link_origin
  at_ptr_name at_bbc_team`.split(/\s+/),
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
  // As mails, papers and programs set addresses off from their text.
  const text = typed.trim().replace(/^(?:<(.*)>|"(.*)"|'(.*)'|“(.*)”|«\s*(.*?)\s*»)$/, '$1$2$3$4$5')
  const invalid = () => new RectoError('address/invalid', { address: text.slice(0, 200) })
  if (text === '' || /\s/.test(text) || OTHER_SCHEME.test(text)) throw invalid()

  const candidate = HAS_SCHEME.test(text) ? text : `${guessScheme(text)}://${text.replace(/^\/\//, '')}`
  if (!URL.canParse(candidate)) throw invalid()
  const url = new URL(candidate)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid()
  // A single word may be a machine of an office's network, but only where somebody says so.
  if (!HAS_SCHEME.test(text) && !isHostName(url.hostname)) throw invalid()
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
  const telling = tellingParameters(url)
  const path = url.pathname.replace(/\/+$/, '')
  const query = telling.length > 0 ? `?${telling.join('&')}` : ''
  const fragment = ROUTE_FRAGMENT.test(url.hash) ? url.hash : ''
  return `${url.host}${path}${query}${fragment}`
}

/** The address without the parameters that only say where a reader came from. @param address absolute */
export function withoutTracking(address: string): string {
  const url = new URL(address)
  const telling = tellingParameters(url)
  if (telling.length < parametersOf(url).length) url.search = telling.join('&')
  return url.href
}

/** The host as people name it: without `www.`, with its port where it has one. */
export function displayHost(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address
}

function guessScheme(text: string): 'http' | 'https' {
  return /^(?:localhost|127\.|\[::1\])/i.test(text) ? 'http' : 'https'
}

function isHostName(host: string): boolean {
  return host === 'localhost' || host.startsWith('[') || /^[^.]+(?:\.[^.]+)+\.?$/.test(host)
}

/** As they are written: reading and writing them would make one of all that is not UTF-8. */
function parametersOf(url: URL): string[] {
  return url.search.slice(1).split('&').filter(Boolean)
}

function tellingParameters(url: URL): string[] {
  return parametersOf(url).filter((parameter) => !isTracking(parameter))
}

function isTracking(parameter: string): boolean {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase()
  return TRACKING_NAMES.has(name) || name.startsWith(TRACKING_PREFIX)
}
