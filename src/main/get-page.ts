import type { Extraction, ExtractOptions } from './extract/extraction.ts'
import type { ExtractPool } from './extract/pool.ts'
import type { HttpAnswer, HttpClient } from './fetch/http-client.ts'
import { fetchPage, type PageFetchOptions } from './fetch/page.ts'
import { type FollowedPages, followPages } from './follow-pages.ts'

export interface GetPageOptions extends PageFetchOptions, Pick<ExtractOptions, 'whole' | 'corrections'> {
  /** Called as each page of the article has been fetched, before it is cleaned. */
  onFetched?: () => void
}

export interface GotPage {
  /** The page at the address itself, then the others that were fetched for its article, as they came. */
  pages: ({ address: string } & Omit<HttpAnswer, 'onPrivateNetwork'>)[]
  /** ISO 8601, of the first. */
  fetchedAt: string
  /** Whether all of them came from this computer or the user's own network, so that what they show may as well. */
  onPrivateNetwork: boolean
  extraction: Extraction
}

/**
 * Fetches and cleans the article at an address, with all its pages.
 *
 * @throws RectoError `fetch/*`, `page/*`, `job/cancelled`: what the first page ended in
 */
export async function getPage(
  { client, pool }: { client: HttpClient; pool: ExtractPool },
  address: string,
  options: GetPageOptions,
): Promise<GotPage> {
  const { whole, corrections, signal, onFetched } = options
  const pages: GotPage['pages'] = []
  let onPrivateNetwork = true
  const fetchedAt = new Date().toISOString()
  const extraction = await readArticle(pool, address, signal, async (at) => {
    // Nobody has typed the address of a next page: it is on a private network only where those before it were.
    const publicOnly = options.publicOnly || !onPrivateNetwork
    const { onPrivateNetwork: cameFromThere, ...page } = await fetchPage(client, at, {
      ...options,
      publicOnly,
    })
    onPrivateNetwork &&= cameFromThere
    onFetched?.()
    // Also where it cannot be cleaned: a better cleaner may.
    pages.push({ address: at, ...page })
    const { bytes, contentType, url } = page
    return pool.extract({ bytes, contentType, url, whole, corrections }, signal)
  })
  return { pages, fetchedAt, onPrivateNetwork, extraction }
}

/** Makes one article of the page at an address and of those that it goes on in. @param read gives a page's extraction */
export async function readArticle(
  pool: ExtractPool,
  address: string,
  signal: AbortSignal,
  read: (address: string) => Promise<Extraction>,
): Promise<Extraction> {
  const { parts, warnings } = await followPages(await read(address), read)
  return stitched(pool, parts, warnings, signal)
}

/** One article of those of its pages. @param warnings of what became of the pages that it goes on in */
export async function stitched(
  pool: ExtractPool,
  parts: FollowedPages['parts'],
  warnings: FollowedPages['warnings'],
  signal: AbortSignal,
): Promise<Extraction> {
  const { report, ...article } = await pool.stitch(parts, signal)
  return { ...article, report: { ...report, warnings: [...report.warnings, ...warnings] } }
}
