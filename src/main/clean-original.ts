import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Input } from '../shared/contract.ts'
import { RectoError } from '../shared/errors/recto-error.ts'
import type { Inspection } from '../shared/inspection.ts'
import type { Extraction } from './extract/extraction.ts'
import type { ExtractPool } from './extract/pool.ts'
import { type FollowedPages, followPages } from './follow-pages.ts'
import { readArticle, stitched } from './get-page.ts'

const decompress = promisify(gunzip)

/** What both calls need besides the pages. @property pageBytes how large a page may become when it is decompressed */
interface CleanOptions {
  signal: AbortSignal
  pageBytes: number
}

/**
 * Cleans an article again from its pages as they once came. A page that it now seems to go on in, and that was not
 * fetched then, is missing with a warning.
 *
 * @throws RectoError `page/*`, `fetch/too-large`, `job/cancelled`
 */
export async function cleanOriginal(
  pool: ExtractPool,
  original: Input<'cleanOriginal'>,
  options: CleanOptions,
): Promise<Extraction> {
  const address = original.pages[0]?.address ?? ''
  return readArticle(pool, address, options.signal, pageReader(pool, original, options, {}))
}

/**
 * Tells of each of an article's pages what the article shows and what was left out of it, in place.
 *
 * @throws RectoError as `cleanOriginal`
 */
export async function inspectOriginal(
  pool: ExtractPool,
  original: Input<'inspectOriginal'>,
  options: CleanOptions,
): Promise<Inspection> {
  const read = pageReader(pool, original, options, { inspect: true })
  const { parts, warnings } = await followPages(await read(original.pages[0]?.address ?? ''), read)
  const inspections = parts.flatMap(({ inspection }) => inspection ?? [])
  const met: Inspection['met'] = {}
  for (const inspection of inspections)
    for (const [id, count] of Object.entries(inspection.met)) met[id] = (met[id] ?? 0) + count
  const { report } = await stitched(
    pool,
    parts.map(({ inspection: _, ...part }) => part) as FollowedPages['parts'],
    warnings,
    options.signal,
  )
  return { pages: inspections.map(({ page }) => page), report, met }
}

/** Reads what was kept of an address. */
function pageReader(
  pool: ExtractPool,
  { pages, whole, corrections }: Input<'cleanOriginal'>,
  { signal, pageBytes }: CleanOptions,
  { inspect = false }: { inspect?: boolean },
) {
  return async (at: string): Promise<Extraction> => {
    const page = pages.find(({ address, url }) => address === at || url === at)
    if (!page) throw new RectoError('fetch/not-found', { host: new URL(at).host, status: 404 })
    const { contentType, url } = page
    const bytes = await inflate(page.bytes, pageBytes)
    return pool.extract({ bytes, contentType, url, whole, corrections, inspect }, signal)
  }
}

async function inflate(bytes: Uint8Array, maxOutputLength: number): Promise<Uint8Array> {
  try {
    return await decompress(bytes, { maxOutputLength })
  } catch (thrown) {
    const isTooLarge = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE'
    const megabytes = Math.round(maxOutputLength / 1_000_000)
    throw isTooLarge
      ? new RectoError('fetch/too-large', { megabytes }, { cause: thrown })
      : new RectoError('page/unreadable', {}, { cause: thrown })
  }
}
