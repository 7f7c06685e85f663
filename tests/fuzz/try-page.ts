import type { ExtractPool } from '../../src/main/extract/pool.ts'
import { articleToHtml } from '../../src/shared/article-document.ts'
import { barePageOf, faultsOf } from './check.ts'
import type { Sample } from './mutate.ts'
import { isClear, isDeath, outcomeOf } from './outcome-of.ts'

export interface Outcome {
  /** `article`, or the failure's code, with what it was caused by. */
  end: string
  milliseconds: number
  /** What must be true and is not. */
  faults: string[]
  /** Whether the output is taken for the article as it stands even by a page that does not say whose it is. */
  isStable?: boolean
  /** The output's text, and the one that the output gives, where that is another. */
  text?: string
  again?: string
}

/**
 * Extracts a page, checks what comes of it, and extracts the output, as Recto writes it, once more: its text must be
 * the same. On a page that does not say whose it is, the rules may think otherwise of what was left of a page in
 * pieces; how often they do is counted.
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
  const { article, report } = first.extraction
  const text = article.bodyText
  const again = await textAgain(pool, articleToHtml(article, report.kind), url)
  if (again !== text) {
    faults.push('another text when the output is extracted again')
    return { end: 'article', milliseconds, faults, text, again }
  }
  const isStable = (await textAgain(pool, barePageOf(first.extraction), url)) === text
  return { end: 'article', milliseconds, faults, isStable }
}

/** What the output's text becomes when it is extracted as a page, or the code of its failure. */
async function textAgain(pool: ExtractPool, html: string, url: string): Promise<string> {
  const bytes = new TextEncoder().encode(html)
  const outcome = await outcomeOf(pool, { bytes, contentType: 'text/html; charset=utf-8', url })
  return 'failure' in outcome ? outcome.failure.code : outcome.extraction.article.bodyText
}
