import type { Extraction, ExtractTask } from '../../src/main/extract/extraction.ts'
import type { ExtractPool } from '../../src/main/extract/pool.ts'
import type { Failure } from '../../src/shared/errors/failure.ts'
import { toFailure } from '../../src/shared/errors/recto-error.ts'

/** What a page may fail with, since it says what is wrong with the page. */
const CLEAR = new Set(['page/wall', 'page/no-article', 'page/too-complex'])

export type PageOutcome = { extraction: Extraction } | { failure: Failure }

/** Extracts a page in a worker; a failure is an outcome too. */
export async function outcomeOf(pool: ExtractPool, task: ExtractTask): Promise<PageOutcome> {
  try {
    return { extraction: await pool.extract(task) }
  } catch (thrown) {
    return { failure: toFailure(thrown) }
  }
}

export function isClear({ code }: Failure): boolean {
  return CLEAR.has(code)
}

/** Whether a page cost its worker's life, by its time or its memory: the one cause that is no error of the page's. */
export function isDeath({ detail }: Failure): boolean {
  return detail !== null && !detail.startsWith('RangeError')
}
