import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Input } from '../shared/contract.ts'
import { RectoError } from '../shared/errors/recto-error.ts'
import type { Extraction } from './extract/extraction.ts'
import type { ExtractPool } from './extract/pool.ts'
import { readArticle } from './get-page.ts'

const decompress = promisify(gunzip)

/**
 * Cleans an article again from its pages as they once came. A page that it now seems to go on in, and that was not
 * fetched then, is missing with a warning.
 *
 * @param options.pageBytes how large a page may become when it is decompressed
 * @throws RectoError `page/*`, `fetch/too-large`, `job/cancelled`
 */
export async function cleanOriginal(
  pool: ExtractPool,
  { pages, whole }: Input<'cleanOriginal'>,
  { signal, pageBytes }: { signal: AbortSignal; pageBytes: number },
): Promise<Extraction> {
  return readArticle(pool, pages[0]?.address ?? '', signal, async (at) => {
    const page = pages.find(({ address, url }) => address === at || url === at)
    if (!page) throw new RectoError('fetch/not-found', { host: new URL(at).host, status: 404 })
    const { contentType, url } = page
    return pool.extract({ bytes: await inflate(page.bytes, pageBytes), contentType, url, whole }, signal)
  })
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
