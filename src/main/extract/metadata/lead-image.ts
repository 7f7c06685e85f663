import { isObject, type LinkedData } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'

/** Share pictures that stand for the site, not for the article. */
const SITE_PICTURE = /(?:logo|favicon|placeholder|default[-_](?:image|share|og)|og[-_]default|blank)\b/i

/** Absolute address of the picture the page gives to those who share it. */
export function readLeadImage(document: Document, data: LinkedData, meta: MetaTags): string | null {
  const declared = [
    meta('og:image:secure_url', 'og:image', 'og:image:url'),
    meta('twitter:image', 'twitter:image:src'),
    imageOf(data.article?.image, data),
    imageOf(data.article?.thumbnailUrl, data),
    document.querySelector('link[rel="image_src"]')?.getAttribute('href') ?? null,
  ]
  for (const address of declared) {
    if (!address || !URL.canParse(address, document.baseURI)) continue
    const url = new URL(address, document.baseURI)
    if (/^https?:$/.test(url.protocol) && !SITE_PICTURE.test(url.pathname)) return url.href
  }
  return null
}

function imageOf(value: unknown, data: LinkedData): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return first
  if (!isObject(first)) return null
  const id = first['@id']
  const entity = typeof id === 'string' && !('url' in first) ? (data.byId.get(id) ?? first) : first
  const url = entity.url ?? entity.contentUrl
  return typeof url === 'string' ? url : null
}
