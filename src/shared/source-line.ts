import { displayHost } from './address.ts'
import type { Article } from './article.ts'
import { isMadeUp } from './file-address.ts'

/** The address that an article may be named by: none where it was read from a file, whose path is its owner's. */
export function publicAddress({ url }: Article): string | null {
  return /^https?:/.test(url) && !isMadeUp(url) ? url : null
}

/** Who, where and when, as one line: `Ada Marsh · The Harbour · 2026-03-01`. Empty where nothing is known. */
export function sourceLine(article: Article): string {
  const { byline, siteName, publishedTime } = article
  const address = publicAddress(article)
  const site = siteName ?? (address && displayHost(address))
  return [byline, site, publishedTime?.slice(0, 10)].filter(Boolean).join(' · ')
}
