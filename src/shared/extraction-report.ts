import { z } from 'zod'
import { failureCodes } from './errors/failure.ts'

/** What a page is: each kind is read in its own way. An overview is no article, but can be kept. */
export const pageKindSchema = z.enum(['article', 'documentation', 'discussion', 'overview'])
export type PageKind = z.infer<typeof pageKindSchema>

/** What found the article in its page: the way says how sure one can be of it. */
export const finderSchema = z.enum([
  /** An export of Recto's own, taken as it stands. */
  'own-copy',
  /** The parts that a site's rule names. */
  'kept-parts',
  /** The posts of a discussion. */
  'thread',
  /** The part that documentation marks as its body. */
  'documentation-body',
  /** The part that the page marks as its main content. */
  'landmark',
  /** Readability, in the page without its furniture. */
  'readability',
  /** Readability, in the page as it came. */
  'plain-readability',
  /** The text that the page declares for search engines. */
  'declared-body',
  /** All that the page has. */
  'whole-page',
])
export type Finder = z.infer<typeof finderSchema>

/** A text that did not become part of the article, and the pass that left it out. */
export const removalSchema = z.object({ pass: z.string(), text: z.string() })
export type Removal = z.infer<typeof removalSchema>

/** Something about an article that its reader should know. */
export const extractionWarningSchema = z.discriminatedUnion('code', [
  /** The article goes on at `address`, which could not be read. */
  z.object({ code: z.literal('pages-missing'), address: z.string(), failure: z.enum(failureCodes) }),
  /** The article has more pages than are put together; it goes on at `address`. */
  z.object({ code: z.literal('pages-too-many'), address: z.string() }),
  /** The page says how many words its article has, and far fewer were found. */
  z.object({
    code: z.literal('words-missing'),
    declared: z.int().positive(),
    found: z.int().nonnegative(),
  }),
])
export type ExtractionWarning = z.infer<typeof extractionWarningSchema>

/** How an article came to be what it is. */
export const extractionReportSchema = z.object({
  kind: pageKindSchema,
  foundBy: finderSchema,
  /** From 0 to 1: how likely the article is whole and clean (`main/extract/confidence.ts`). */
  confidence: z.number().min(0).max(1),
  /** How many words the page itself says that its article has. */
  declaredWords: z.int().positive().nullable(),
  /** In page order within a pass; long texts are cut. */
  removed: z.array(removalSchema),
  warnings: z.array(extractionWarningSchema),
})
export type ExtractionReport = z.infer<typeof extractionReportSchema>
