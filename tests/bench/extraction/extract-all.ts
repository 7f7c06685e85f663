import pMap from 'p-map'
import type { Extraction } from '../../../src/main/extract/extraction.ts'
import type { ExtractPool } from '../../../src/main/extract/pool.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'
import type { KnownPage } from './dataset.ts'

const PAGES_AT_ONCE = 4

/** What each page gives, by its id; null where it gives no article. Any other failure is one of the benchmark. */
export async function extractAll(
  pool: ExtractPool,
  pages: readonly KnownPage[],
  without: readonly string[] = [],
): Promise<Map<string, Extraction | null>> {
  const answers = await pMap(
    pages,
    async ({ id, url, bytes }): Promise<[string, Extraction | null]> => {
      try {
        return [id, await pool.extract({ bytes, contentType: null, url, without })]
      } catch (thrown) {
        if (thrown instanceof RectoError && thrown.failure.code.startsWith('page/')) return [id, null]
        throw thrown
      }
    },
    { concurrency: PAGES_AT_ONCE },
  )
  return new Map(answers)
}

/** The articles of all pages, as the scorer takes them. */
export async function answersOf(...all: Parameters<typeof extractAll>) {
  const extractions = await extractAll(...all)
  return new Map([...extractions].map(([id, extraction]) => [id, extraction?.article ?? null]))
}
