import { JSDOM } from 'jsdom'
import { z } from 'zod'
import { RectoError } from '../../../shared/errors/recto-error.ts'
import { pageKindSchema } from '../../../shared/extraction-report.ts'

/** Nothing is ever selected in it: it tells selectors from what is none. */
const probe = new JSDOM('').window.document.createDocumentFragment()

const selectorSchema = z.string().refine(isSelector, { error: 'not a CSS selector' })

/** What to do with the pages of one site, where general rules cannot know. resources/site-rules/README.md tells how. */
export const siteRuleSchema = z.strictObject({
  name: z.string().min(1),
  /** Without scheme and port; stands for its subdomains too. */
  host: z.string().regex(/^[a-z\d.-]+$/),
  /** A glob: `*` is any run of characters. Without it, every page of the host. */
  path: z.string().startsWith('/').optional(),
  /** The parts that are the article, and nothing else is. */
  keep: z.array(selectorSchema).min(1).optional(),
  /** Parts that never belong to the article. */
  remove: z.array(selectorSchema).min(1).optional(),
  /** The link to the article's next page, and to all of it on one page. */
  nextPage: selectorSchema.optional(),
  singlePage: selectorSchema.optional(),
  kind: pageKindSchema.exclude(['overview']).optional(),
})
export type SiteRule = z.infer<typeof siteRuleSchema>

/**
 * Holds rules, as they come from a file or from a person, against their form.
 *
 * @throws RectoError `rule/invalid`, which names the rule and what is wrong in it
 */
export function readSiteRules(rules: readonly unknown[]): SiteRule[] {
  return rules.map((rule, index) => {
    const read = siteRuleSchema.safeParse(rule)
    if (read.success) return read.data
    const field = read.error.issues[0]?.path.join('.') ?? ''
    throw new RectoError('rule/invalid', { rule: nameOf(rule, index), field }, { cause: read.error })
  })
}

function nameOf(rule: unknown, index: number): string {
  const named = z.object({ name: z.string() }).safeParse(rule)
  return named.success ? named.data.name : `#${index + 1}`
}

function isSelector(text: string): boolean {
  try {
    probe.querySelector(text)
    return true
  } catch {
    // The selector engine's way to say that it is none.
    return false
  }
}
