import { z } from 'zod'
import { targetSchema } from './correction.ts'
import { extractionReportSchema } from './extraction-report.ts'

/** What a rule of the site can name a part by, and how many parts of this page that meets. */
const siteNameSchema = z.object({ selector: z.string(), count: z.int().positive() })

/** A part of a page as a person can point at it: what the article shows, or what was left out where it stood. */
export const inspectedBlockSchema = z.object({
  /** Sanitised; image sources are the web's, for whoever shows it to replace. */
  html: z.string(),
  /** The pass that left it out, or what found the article without it; null for what the article shows. */
  leftOutBy: z.string().nullable(),
  /** What a correction of this page alone names it by; null where nothing tells it from the rest. */
  target: targetSchema.nullable(),
  /** Null where it bears no name. */
  site: siteNameSchema.nullable(),
  /** The nearest box around it that bears a name and shows more than it, but not most of the article; null where none is. */
  frame: z.object({ target: targetSchema, site: siteNameSchema }).nullable(),
  /** The correction that brought it back or took it away. */
  correctionId: z.string().nullable(),
})
export type InspectedBlock = z.infer<typeof inspectedBlockSchema>

export const inspectedPageSchema = z.object({
  url: z.string(),
  /** In the order of the page. */
  blocks: z.array(inspectedBlockSchema),
  /** How many parts that were left out are not among the blocks, since there are too many. */
  unlisted: z.int().nonnegative(),
})
export type InspectedPage = z.infer<typeof inspectedPageSchema>

/** An article with what was left out of it, in place. */
export const inspectionSchema = z.object({
  pages: z.array(inspectedPageSchema),
  report: extractionReportSchema,
  /** How many parts each correction met on all pages, by its id. */
  met: z.record(z.string(), z.int().nonnegative()),
})
export type Inspection = z.infer<typeof inspectionSchema>
