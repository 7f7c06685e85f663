import { z } from 'zod'

/** What a page is: each kind is read in its own way. An overview is no article, but can be kept. */
export const pageKindSchema = z.enum(['article', 'documentation', 'discussion', 'overview'])
export type PageKind = z.infer<typeof pageKindSchema>

/** A text that did not become part of the article, and the pass that left it out. */
export const removalSchema = z.object({ pass: z.string(), text: z.string() })
export type Removal = z.infer<typeof removalSchema>

/** How an article came to be what it is. */
export const extractionReportSchema = z.object({
  kind: pageKindSchema,
  /** In page order within a pass; long texts are cut. */
  removed: z.array(removalSchema),
})
export type ExtractionReport = z.infer<typeof extractionReportSchema>
