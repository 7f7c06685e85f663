import { z } from 'zod'
import { failureCodes } from './errors/failure.ts'

/** What a page is: each kind is read in its own way. An overview is no article, but can be kept. */
export const pageKindSchema = z.enum(['article', 'documentation', 'discussion', 'overview'])
export type PageKind = z.infer<typeof pageKindSchema>

/** A text that did not become part of the article, and the pass that left it out. */
export const removalSchema = z.object({ pass: z.string(), text: z.string() })
export type Removal = z.infer<typeof removalSchema>

/** Something about an article that its reader should know. */
export const extractionWarningSchema = z.discriminatedUnion('code', [
  /** The article goes on at `address`, which could not be read. */
  z.object({ code: z.literal('pages-missing'), address: z.string(), failure: z.enum(failureCodes) }),
  /** The article has more pages than are put together; it goes on at `address`. */
  z.object({ code: z.literal('pages-too-many'), address: z.string() }),
])
export type ExtractionWarning = z.infer<typeof extractionWarningSchema>

/** How an article came to be what it is. */
export const extractionReportSchema = z.object({
  kind: pageKindSchema,
  /** In page order within a pass; long texts are cut. */
  removed: z.array(removalSchema),
  warnings: z.array(extractionWarningSchema),
})
export type ExtractionReport = z.infer<typeof extractionReportSchema>
