import type { Extraction } from '../../src/main/extract/extraction.ts'
import type { ExtractPool } from '../../src/main/extract/pool.ts'
import type { Failure } from '../../src/shared/errors/failure.ts'
import { toFailure } from '../../src/shared/errors/recto-error.ts'
import { faultsOf, pageOf } from './check.ts'
import type { Sample } from './mutate.ts'

/** What a page may fail with, since it says what is wrong with the page. */
const CLEAR = new Set(['page/wall', 'page/no-article', 'page/too-complex'])
/** Milliseconds for a page of a mutated fixture's size, on a busy machine. */
const LONGEST = 10_000

export interface Outcome {
  /** `article`, or the failure's code, with what it was caused by. */
  end: string
  milliseconds: number
  /** What must be true and is not. */
  faults: string[]
  /** The text that the output gives when it is extracted again, where that is another one. */
  again?: string
  text?: string
}

/** Extracts a page, checks what comes of it, and extracts the output once more. */
export async function tryPage(pool: ExtractPool, page: Sample): Promise<Outcome> {
  const started = performance.now()
  const first = await extract(pool, page)
  const milliseconds = performance.now() - started
  const slow = milliseconds > LONGEST ? [`took ${Math.round(milliseconds)} ms`] : []
  if ('failure' in first) {
    const { code, detail } = first.failure
    const isDeath = detail !== null && !detail.startsWith('RangeError')
    const faults = CLEAR.has(code) && !isDeath ? slow : [...slow, `${code}: ${detail}`]
    return { end: detail === null ? code : `${code} (${detail})`, milliseconds, faults }
  }
  const faults = [...slow, ...faultsOf(first.extraction)]
  const bytes = new TextEncoder().encode(pageOf(first.extraction))
  const second = await extract(pool, { ...page, bytes, contentType: 'text/html; charset=utf-8' })
  const text = first.extraction.article.bodyText
  const again = 'failure' in second ? second.failure.code : second.extraction.article.bodyText
  if (again === text) return { end: 'article', milliseconds, faults }
  return {
    end: 'article',
    milliseconds,
    faults: [...faults, 'another text when extracted again'],
    text,
    again,
  }
}

async function extract(
  pool: ExtractPool,
  { bytes, contentType, url }: Sample,
): Promise<{ extraction: Extraction } | { failure: Failure }> {
  try {
    return { extraction: await pool.extract({ bytes, contentType, url }) }
  } catch (thrown) {
    return { failure: toFailure(thrown) }
  }
}
