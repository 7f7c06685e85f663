import { z } from 'zod'
import type { ArticleWords, ImageReference } from '../../store/schema.ts'
import { articleCorrections } from './corrections.ts'
import { ORIGINAL_NAME } from './names.ts'

// The files of one article's folder. article.html and the annotations are for every program; the others are what
// Recto needs to make the same article again.

export const PAGE_FILE = 'article.html'
export const CONTENT_FILE = 'content.json'
export const VERSIONS_FILE = 'versions.json'
export const ANNOTATIONS_FILE = 'annotations.json'

const textSchema = z.object({
  contentHtml: z.string().describe('The article, with its images at their addresses in the web'),
  bodyText: z.string().describe('Its running text'),
  report: z
    .unknown()
    .exactOptional()
    .describe('How the article was found in its page; one of a form that is not known is left out'),
  leadImage: z.string().nullable().describe('Address of the picture that stands for the article'),
  images: z
    .array(
      z.object({
        address: z.string(),
        hash: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable()
          .describe('Which of the images it is; null where it could not be fetched'),
      }) satisfies z.ZodType<ImageReference>,
    )
    .describe('Every image the article shows, in its order'),
})

/** content.json */
export const contentFileSchema = textSchema.extend({
  original: z
    .object({
      fetchedAt: z.string().describe('ISO 8601'),
      pages: z.array(
        z.object({
          file: z.string().regex(ORIGINAL_NAME).describe('gzip'),
          address: z.string().describe('What was asked for'),
          url: z.string().describe('Where it was found'),
          contentType: z.string().nullable().describe('As the server gave it'),
          mediaType: z.string().describe('Of the file'),
        }),
      ),
    })
    .nullable()
    .describe('The page as it came, with the pages that it goes on in'),
  annotationIds: z
    .array(z.string().min(1))
    .describe("Of the annotations' rows, in the order of annotations.json"),
  corrections: articleCorrections.describe('What a person wants otherwise than the cleaner has it'),
})
export type ContentFile = z.infer<typeof contentFileSchema>

const wordsSchema = z.object({
  title: z.string(),
  byline: z.string().nullable(),
  siteName: z.string().nullable(),
  publishedTime: z.string().nullable(),
  modifiedTime: z.string().nullable(),
  lang: z.string().nullable(),
  dir: z.enum(['ltr', 'rtl']),
  excerpt: z.string().nullable(),
  wordCount: z.number(),
  readingMinutes: z.number(),
}) satisfies z.ZodType<ArticleWords>

/** versions.json: what the article was before. */
export const versionsFileSchema = z.array(
  z.object({
    id: z.string().min(1),
    replacedBy: z.enum(['cleaning', 'fetching', 'restoring']).nullable(),
    replacedAt: z.number().describe('Milliseconds since 1970-01-01T00:00:00Z'),
    article: wordsSchema,
    content: textSchema,
  }),
)
export type VersionsFile = z.infer<typeof versionsFileSchema>

/** annotations.json: a page of annotations of the W3C's Web Annotation Data Model. */
export const annotationsFileSchema = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string(),
  type: z.literal('AnnotationPage'),
  items: z.array(z.record(z.string(), z.json())),
})
export type AnnotationsFile = z.infer<typeof annotationsFileSchema>
