import { z } from 'zod'
import { MAX_SELECTOR, QUOTE_LENGTH } from '../../../shared/correction-limits.ts'
import type { CorrectionRow } from '../../store/schema.ts'

const MAX_EXCERPT = 300
const quote = z.string().min(1).max(QUOTE_LENGTH).nullable()

const fields = z.object({
  id: z.string().min(1).max(64),
  action: z.enum(['keep', 'remove']),
  selector: z
    .string()
    .min(1)
    .max(MAX_SELECTOR)
    .describe('Steps like div#id.class:nth-of-type(2), parted by " > "'),
  quote: quote.describe('What the part begins with, without white space; null for every part that is met'),
  until: quote.describe('What it ends with'),
  excerpt: z.string().max(MAX_EXCERPT),
  createdAt: z.number().describe('Milliseconds since 1970-01-01T00:00:00Z'),
}) satisfies z.ZodType<Omit<CorrectionRow, 'articleId' | 'site'>>

/** What a person wants otherwise in one article than the cleaner has it. */
export const articleCorrections = z.array(fields).default([])

/** The same for all pages of a site. */
export const siteCorrections = z
  .array(fields.extend({ site: z.string().min(1).max(255).describe('The host, without www.') }))
  .default([])
