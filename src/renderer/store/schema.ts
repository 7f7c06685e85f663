import { z } from 'zod'
import { failureSchema } from '../../shared/errors/failure.ts'
import type { ExtractionReport } from '../../shared/extraction-report.ts'

/** One row a saved article: small, so that a list of thousands reads quickly. */
export interface ArticleRow {
  id: string
  /** What `addressKey` makes of the address the article was finally found at; no two articles share one. */
  addressKeys: string[]
  /** The same of the address the page claims as its own; several may claim one. */
  canonicalKey: string | null
  url: string
  title: string
  byline: string | null
  siteName: string | null
  publishedTime: string | null
  modifiedTime: string | null
  lang: string | null
  dir: 'ltr' | 'rtl'
  excerpt: string | null
  wordCount: number
  readingMinutes: number
  /** Of the picture shown in lists; null where there is none or it could not be fetched. */
  leadImageHash: string | null
  missingImages: number
  /** ms since the epoch. */
  savedAt: number
  /** ms since the epoch; null unless the article is in the bin. */
  deletedAt: number | null
}

export interface ImageReference {
  address: string
  /** SHA-256 of the bytes, hexadecimal; null while the image is missing. */
  hash: string | null
}

export interface ContentRow {
  articleId: string
  contentHtml: string
  bodyText: string
  /** How the cleaning went; articles kept by the first versions have none. */
  report?: ExtractionReport
  leadImage: string | null
  images: ImageReference[]
  /** The hashes among `images`, indexed: an image row that none of these names belongs to nobody. */
  imageHashes: string[]
}

/** The page as it came, so that it can be cleaned again by a better cleaner. */
export interface OriginalRow {
  articleId: string
  /** gzip. */
  bytes: Blob
  contentType: string | null
  url: string
  /** ISO 8601. */
  fetchedAt: string
}

/** One image, shared by every article that shows the same bytes. */
export interface ImageRow {
  hash: string
  blob: Blob
  /** CSS px. */
  width: number
  height: number
}

export const jobStageSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('waiting') }),
  z.object({ name: z.literal('fetching'), receivedBytes: z.number(), totalBytes: z.number().nullable() }),
  z.object({ name: z.literal('cleaning') }),
  z.object({ name: z.literal('images'), done: z.number(), total: z.number() }),
  z.object({ name: z.literal('storing') }),
])
export type JobStage = z.infer<typeof jobStageSchema>

const jobSchema = z.object({
  id: z.string(),
  /** As typed, where it is not an address at all. */
  address: z.string(),
  whole: z.boolean(),
  stage: jobStageSchema,
  /** Set when the job has failed and waits for a person; null while it runs. */
  failure: failureSchema.nullable(),
  /** ms since the epoch. */
  createdAt: z.number(),
})
/** A page being saved, or one whose saving failed. It leaves in the transaction that brings its article. */
export type JobRow = z.infer<typeof jobSchema>
