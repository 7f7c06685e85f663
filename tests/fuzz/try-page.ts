import { PRUNE, TIDY } from '../../src/main/extract/pipeline.ts'
import type { ExtractPool } from '../../src/main/extract/pool.ts'
import { faultsOf, pageOf } from './check.ts'
import type { Sample } from './mutate.ts'
import { isClear, isDeath, outcomeOf, type PageOutcome } from './outcome-of.ts'

/** The passes that judge what belongs to an article; the others only bring it into its form. */
const JUDGEMENTS = [...PRUNE, ...TIDY].map(({ name }) => name).filter((name) => name !== 'site-rules')

export interface Outcome {
  /** `article`, or the failure's code, with what it was caused by. */
  end: string
  milliseconds: number
  /** What must be true and is not. */
  faults: string[]
  /** Whether all rules together, given the output as a page, take it for the article as it stands. */
  isStable?: boolean
  /** The output's text, and the one that its form gives, where that is another. */
  text?: string
  again?: string
}

/**
 * Extracts a page, checks what comes of it, and extracts the output once more. Its form must be final. The rules
 * that judge may think otherwise of what was left of a page in pieces; how often they do is counted.
 */
export async function tryPage(pool: ExtractPool, { bytes, contentType, url }: Sample): Promise<Outcome> {
  const started = performance.now()
  const first = await outcomeOf(pool, { bytes, contentType, url })
  const milliseconds = performance.now() - started
  const faults: string[] = []
  if ('failure' in first) {
    const { code, detail } = first.failure
    const end = detail === null ? code : `${code} (${detail})`
    if (!isClear(first.failure) || isDeath(first.failure)) faults.push(end)
    return { end, milliseconds, faults }
  }
  faults.push(...faultsOf(first.extraction))
  const text = first.extraction.article.bodyText
  const output = {
    bytes: new TextEncoder().encode(pageOf(first.extraction)),
    contentType: 'text/html; charset=utf-8',
    url,
  }
  const rules = [{ name: 'output', host: new URL(url).hostname, keep: ['body > article'] }]
  const again = textOf(await outcomeOf(pool, { ...output, rules, without: JUDGEMENTS }))
  // Whether it can be an article at all is a judgement too.
  if (again === 'page/no-article') return { end: 'article', milliseconds, faults, isStable: false }
  const isStable = again === text && textOf(await outcomeOf(pool, output)) === text
  if (again === text) return { end: 'article', milliseconds, faults, isStable }
  faults.push('another text when the output is brought into its form again')
  return { end: 'article', milliseconds, faults, isStable, text, again }
}

function textOf(outcome: PageOutcome): string {
  return 'failure' in outcome ? outcome.failure.code : outcome.extraction.article.bodyText
}
