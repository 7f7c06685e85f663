import { displayHost } from '../../shared/address.ts'
import type { Article } from '../../shared/article.ts'

/** Who, where and when, as one line: `Ada Marsh · The Harbour · 2026-03-01`. Empty where nothing is known. */
export function sourceLine({ byline, siteName, publishedTime, url }: Article): string {
  const site = siteName ?? (/^https?:/.test(url) ? displayHost(url) : null)
  return [byline, site, publishedTime?.slice(0, 10)].filter(Boolean).join(' · ')
}
