import { z } from 'zod'
import { MAX_CORRECTIONS, MAX_SELECTOR, QUOTE_LENGTH } from './correction-limits.ts'

/**
 * Which part of a page is meant: an element by its place, told by its words, or the run of text in it that begins with
 * `quote` and ends with `until`, where a page parts its paragraphs by line breaks alone.
 */
export const targetSchema = z.object({
  /** In the small language of `main/extract/corrections/selector.ts`. What is none finds nothing. */
  selector: z.string().min(1).max(MAX_SELECTOR),
  /** What the part begins with, without white space; null where every part that the selector meets is meant. */
  quote: z.string().min(1).max(QUOTE_LENGTH).nullable(),
  until: z.string().min(1).max(QUOTE_LENGTH).nullable(),
})
export type Target = z.infer<typeof targetSchema>

/** What a person wants otherwise than the cleaner has it: a part of a page kept in the article, or left out of it. */
export const correctionSchema = targetSchema.extend({
  id: z.string().min(1).max(64),
  action: z.enum(['keep', 'remove']),
  /** The site whose pages it is for, as `displayHost` names it; null where it goes with one article. */
  site: z.string().min(1).max(255).nullable(),
})
export type Correction = z.infer<typeof correctionSchema>

export const correctionsSchema = z.array(correctionSchema).max(MAX_CORRECTIONS)
