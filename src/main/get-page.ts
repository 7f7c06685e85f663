import type { Extraction, ExtractOptions } from './extract/extraction.ts'
import type { ExtractPool } from './extract/pool.ts'
import type { HttpAnswer, HttpClient } from './fetch/http-client.ts'
import { fetchPage, type PageFetchOptions } from './fetch/page.ts'
import { followPages } from './follow-pages.ts'

export interface GetPageOptions extends PageFetchOptions, Pick<ExtractOptions, 'whole'> {
  /** Called as each page of the article has been fetched, before it is cleaned. */
  onFetched?: () => void
}

export interface GotPage {
  /** The page at the address itself, as it came. */
  page: HttpAnswer
  /** ISO 8601. */
  fetchedAt: string
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
  const { whole, signal, onFetched } = options
  const read = async (at: string) => {
    const page = await fetchPage(client, at, options)
    const fetchedAt = new Date().toISOString()
    onFetched?.()
    const { bytes, contentType, url } = page
    return { page, fetchedAt, extraction: await pool.extract({ bytes, contentType, url, whole }, signal) }
  }
  const { extraction: first, ...asked } = await read(address)
  const { parts, warnings } = await followPages(first, async (at) => (await read(at)).extraction)
  const { report, ...article } = await pool.stitch(parts, signal)
  const told = { ...report, warnings: [...report.warnings, ...warnings] }
  return { ...asked, extraction: { ...article, report: told } }
}
