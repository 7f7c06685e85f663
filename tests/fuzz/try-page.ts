import type { ExtractPool } from '../../src/main/extract/pool.ts'
import { faultsOf, pageOf } from './check.ts'
import type { Sample } from './mutate.ts'
import { isClear, isDeath, outcomeOf } from './outcome-of.ts'

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
export async function tryPage(pool: ExtractPool, { bytes, contentType, url }: Sample): Promise<Outcome> {
  const started = performance.now()
  const first = await outcomeOf(pool, { bytes, contentType, url })
  const milliseconds = performance.now() - started
  const faults = milliseconds > LONGEST ? [`took ${Math.round(milliseconds)} ms`] : []
  if ('failure' in first) {
    const { code, detail } = first.failure
    const end = detail === null ? code : `${code} (${detail})`
    if (!isClear(first.failure) || isDeath(first.failure)) faults.push(end)
    return { end, milliseconds, faults }
  }
  faults.push(...faultsOf(first.extraction))
  const page = new TextEncoder().encode(pageOf(first.extraction))
  const second = await outcomeOf(pool, { bytes: page, contentType: 'text/html; charset=utf-8', url })
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
