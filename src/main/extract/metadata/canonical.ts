import { isMadeUp } from '../../../shared/file-address.ts'
import type { MetaTags } from './meta-tags.ts'

const VARIANT = /^(?:www\d?|m|mobile|amp)\./

/**
 * The address the page gives as its own. Believed only on the page's own host (give or take `www.`, `m.`
 * and `amp.`), and not where it is the front page: misconfigured sites name that one on every page. A page out of a file
 * has no host that it could be on.
 */
export function readCanonical(document: Document, meta: MetaTags): string | null {
  const page = new URL(document.location.href)
  if (isMadeUp(page.href)) return null
  const declared = [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), meta('og:url')]
  for (const address of declared) {
    if (!address || !URL.canParse(address, page.href)) continue
    const url = new URL(address, page.href)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') continue
    if (bareHost(url) !== bareHost(page)) continue
    if (isFront(url) && !isFront(page)) continue
    url.username = ''
    url.password = ''
    return url.href
  }
  return null
}

function bareHost(url: URL): string {
  return url.hostname.replace(VARIANT, '')
}

function isFront(url: URL): boolean {
  return url.pathname === '/' && url.search === ''
}
