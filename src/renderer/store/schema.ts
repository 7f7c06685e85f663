import * as z from 'zod/mini'
import type { Target } from '../../shared/correction.ts'
import { failureSchema } from '../../shared/errors/failure.ts'
import type { ExtractionReport } from '../../shared/extraction-report.ts'

/** Where a reader is in an article's text: by the sentence, so that another form of the text has it too. */
export interface KeptPlace {
  /** The sentence, or its first letters; and what stands before it. */
  quote: string
  prefix: string
  /** Where it begins in the running text (`reader/text`). */
  offset: number
  /** How many letters of it have been passed. */
  into: number
  /** How far along in the text it is, from 0 to 1. */
  share: number
  /** CSS px of its line from where the eye is. */
  gap: number
}

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
  /** The title as lists sort it (`sortKey`). */
  titleKey: string
  /** The host without `www.`, since a site names itself differently on each page; empty where there is none (`siteKey`). */
  siteKey: string
  /** Of the picture shown in lists; null where there is none or it could not be fetched. */
  leadImageHash: string | null
  missingImages: number
  /** How much has been read, from 0 to 1. */
  progress: number
  /** Where its reader was last; null at its beginning, and once they were at its end. Older rows have none. */
  place?: KeptPlace | null
  /** Keys of tags (`tagKey`), and ids of collections, without order. */
  tagKeys: string[]
  collectionIds: string[]
  /** ms since the epoch. */
  savedAt: number
  /** ms since the epoch; null while it was never opened, read to its end, archived, marked, or put in the bin. */
  openedAt: number | null
  readAt: number | null
  archivedAt: number | null
  favouriteAt: number | null
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

/** The page as it came, so that it can be cleaned again by a better cleaner; with the pages that it goes on in. */
export interface OriginalRow {
  articleId: string
  pages: OriginalPage[]
  /** ISO 8601. */
  fetchedAt: string
  /**
   * Whether all of its pages came from this computer or the user's own network, as was learnt when they were fetched
   * here. Only then may anything be asked for there in the article's name. Never in a backup; rows without it are of
   * pages nobody here knows that of.
   */
  onPrivateNetwork?: boolean
}

export interface OriginalPage {
  /** What was asked for, and where it was found after redirects. Of a file: its own, and the one that it claims. */
  address: string
  url: string
  /** gzip. */
  bytes: Blob
  contentType: string | null
}

/**
 * Another text of an article than the present one: what it was before it was cleaned or fetched again, or what came
 * of fetching it again and looked worse.
 */
export interface VersionRow {
  id: string
  articleId: string
  /** What took its place; null for a text that never was the present one. */
  replacedBy: 'cleaning' | 'fetching' | 'restoring' | null
  /** ms since the epoch: when another took its place, or when it was kept beside. */
  replacedAt: number
  article: ArticleWords
  content: Omit<ContentRow, 'articleId'>
  /** Those of `content`, indexed as there. */
  imageHashes: string[]
}

/** What an article's row takes over from the cleaned page. */
export type ArticleWords = Pick<
  ArticleRow,
  | 'title'
  | 'byline'
  | 'siteName'
  | 'publishedTime'
  | 'modifiedTime'
  | 'lang'
  | 'dir'
  | 'excerpt'
  | 'wordCount'
  | 'readingMinutes'
>

/** A highlight or note, in the form of the W3C's Web Annotation Data Model. */
export interface AnnotationRow {
  id: string
  articleId: string
  annotation: Record<string, unknown>
}

/**
 * What a person wants otherwise than the cleaner has it, in one article or on all pages of a site. Done again whenever
 * a page is cleaned.
 */
export interface CorrectionRow extends Target {
  id: string
  action: 'keep' | 'remove'
  /** Which of the two it is for; the other is null. */
  articleId: string | null
  /** As `siteKey` names it. */
  site: string | null
  /** What the part began with when it was pointed at, to be told from others in a list. */
  excerpt: string
  /** ms since the epoch. */
  createdAt: number
}

export interface TagRow {
  /** What `tagKey` makes of the name. */
  key: string
  /** As the person wrote it first; levels are parted by "/". */
  name: string
}

export interface CollectionRow {
  id: string
  name: string
  /** ms since the epoch. */
  createdAt: number
}

/** A search that a person keeps as a list. */
export interface SavedSearchRow {
  id: string
  name: string
  query: string
  /** ms since the epoch. */
  createdAt: number
}

/** Settings that belong to the library rather than to the window. Each reader validates its own value. */
export interface SettingRow {
  key: string
  value: unknown
}

/** An article that the search index does not know in its present form. Written with each change, in its transaction. */
export interface PendingIndexRow {
  articleId: string
  /** Another with each change: who has indexed removes the row only if nothing has changed meanwhile. */
  stamp: string
}

/** One image, shared by every article that shows the same bytes. */
export interface ImageRow {
  hash: string
  blob: Blob
  /** CSS px. */
  width: number
  height: number
}

export const jobSchema = z.object({
  id: z.string(),
  /** What no two jobs share: `addressKey` of the address, the hash of a file, or what was typed where it is neither. */
  key: z.string(),
  /** As typed, where it is not an address at all. */
  address: z.string(),
  whole: z.boolean(),
  /** A job that runs is waiting too: what runs is known to the window that runs it, so a crash leaves nothing to mend. */
  state: z.enum(['waiting', 'paused', 'failed']),
  /** Place in the queue; what was asked for later has a larger one. */
  order: z.number(),
  /** How often it has failed since a person last asked for it; of a file, how often it was begun. */
  attempts: z.int().check(z.nonnegative()),
  /** ms since the epoch before which it is not tried again; null where it need not wait. */
  notBefore: z.nullable(z.number()),
  /** What it last ended in: why it waits for another try, or why it waits for a person. */
  failure: z.nullable(failureSchema),
  /** For a page that comes from a file; its bytes are in `jobFiles`. */
  fileName: z.nullable(z.string()),
  /** ms since the epoch. */
  createdAt: z.number(),
})
/** A page to be saved, or one whose saving failed. It leaves in the transaction that brings its article. */
export type JobRow = z.infer<typeof jobSchema>

/** The bytes of a page that comes from a file; apart from its job, so that a queue of hundreds reads quickly. */
export interface JobFileRow {
  jobId: string
  blob: Blob
  /** Images that lay beside it, by their paths from its folder; older rows have none. */
  parts?: { path: string; blob: Blob }[] | undefined
}
