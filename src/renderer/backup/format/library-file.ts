import { z } from 'zod'
import type { ArticleRow, CollectionRow, KeptPlace, SavedSearchRow, TagRow } from '../../store/schema.ts'
import { siteCorrections } from './corrections.ts'
import { FOLDER_NAME, IMAGE_NAME } from './names.ts'

export const BACKUP_FORMAT = 'recto-library'
/** Raised when a reader of the version before could lose something of a backup. docs/backup-format.md tells each. */
export const BACKUP_VERSION = 2

const time = z.number().describe('Milliseconds since 1970-01-01T00:00:00Z')
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the bytes, hexadecimal')

/** Addresses that are a program or a page of their own, in whatever spelling. */
const HARMFUL = new Set(['javascript:', 'vbscript:', 'data:', 'blob:'])

/** Whether an article may have been found at this address, be it one of the web or of a file. */
function isHarmless(address: string): boolean {
  return !URL.canParse(address) || !HARMFUL.has(new URL(address).protocol)
}

const place = z.object({
  quote: z.string().max(500).describe('The sentence, or its first letters'),
  prefix: z.string().max(100).describe('What stands before it'),
  offset: z.int().nonnegative().describe('Where it begins in the running text'),
  into: z.int().nonnegative().describe('How many letters of it have been passed'),
  share: z.number().min(0).max(1).describe('How far along in the text it is'),
  gap: z.number().describe('CSS px of its line from where the eye is'),
}) satisfies z.ZodType<KeptPlace>

/** What articles show in lists. What can be told from the rest (the title as lists sort it) is not written. */
const articleFields = z.object({
  id: z.string().min(1),
  addressKeys: z.array(z.string()).describe('Addresses it was found at, without scheme and tracking'),
  canonicalKey: z.string().nullable().describe('The same of the address that the page claims as its own'),
  url: z.string().refine(isHarmless),
  title: z.string(),
  byline: z.string().nullable(),
  siteName: z.string().nullable(),
  publishedTime: z.string().nullable().describe('ISO 8601'),
  modifiedTime: z.string().nullable().describe('ISO 8601'),
  lang: z.string().nullable().describe('BCP 47'),
  dir: z.enum(['ltr', 'rtl']),
  excerpt: z.string().nullable(),
  wordCount: z.number(),
  readingMinutes: z.number(),
  leadImageHash: hash.nullable(),
  missingImages: z.number().describe('How many of its images could not be fetched'),
  progress: z.number().describe('How much has been read, from 0 to 1'),
  place: place
    .nullable()
    .exactOptional()
    .describe('Where its reader was last; null where it is to open at its beginning'),
  tagKeys: z.array(z.string()),
  collectionIds: z.array(z.string()),
  savedAt: time,
  openedAt: time.nullable(),
  readAt: time.nullable(),
  archivedAt: time.nullable(),
  favouriteAt: time.nullable(),
  deletedAt: time.nullable().describe('When it was put in the bin; null where it was not'),
}) satisfies z.ZodType<Omit<ArticleRow, 'titleKey' | 'siteKey'>>

export const articleEntrySchema = articleFields.extend({
  folder: z.string().regex(FOLDER_NAME).describe('Below articles/'),
})
export type ArticleEntry = z.infer<typeof articleEntrySchema>

export const imageEntrySchema = z.object({
  hash,
  file: z.string().regex(IMAGE_NAME).describe('Below images/'),
  mediaType: z.string().regex(/^(?:image\/[^\s/;]+)?$/),
  width: z.number().describe('CSS px'),
  height: z.number().describe('CSS px'),
})
export type ImageEntry = z.infer<typeof imageEntrySchema>

const lists = {
  tags: z.array(z.object({ key: z.string(), name: z.string() }) satisfies z.ZodType<TagRow>),
  collections: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: time }) satisfies z.ZodType<CollectionRow>,
  ),
  savedSearches: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      query: z.string(),
      createdAt: time,
    }) satisfies z.ZodType<SavedSearchRow>,
  ),
  settings: z.array(z.object({ key: z.string(), value: z.json() })),
  siteCorrections: siteCorrections.describe('What a person wants otherwise on all pages of a site'),
}

/** library.json: what the library is apart from its articles' texts and images. */
export const libraryFileSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.union([z.literal(1), z.literal(BACKUP_VERSION)]),
  createdAt: z.iso.datetime().describe('When the backup was begun'),
  articles: z.array(articleEntrySchema),
  images: z.array(imageEntrySchema),
  ...lists,
})
export type LibraryFile = z.infer<typeof libraryFileSchema>

/** Enough of library.json to tell what else to expect of it. */
export const libraryHeadSchema = z.object({ format: z.literal(BACKUP_FORMAT), version: z.int().positive() })
