import * as z from 'zod/mini'

/** A clean article: what every part of Recto reads, keeps and writes. */
export const articleSchema = z.object({
  /** Where the page was finally found, after redirects. */
  url: z.string(),
  /** The address the page itself gives as its own, where it is believable. */
  canonicalUrl: z.nullable(z.string()),
  title: z.string(),
  /** Author names, joined by ", ". */
  byline: z.nullable(z.string()),
  siteName: z.nullable(z.string()),
  /** ISO 8601, as exact as the page is: a date, or a date and a time with its offset. */
  publishedTime: z.nullable(z.string()),
  modifiedTime: z.nullable(z.string()),
  /** BCP 47. */
  lang: z.nullable(z.string()),
  dir: z.enum(['ltr', 'rtl']),
  excerpt: z.nullable(z.string()),
  /** Absolute address of the picture that stands for the article. */
  leadImage: z.nullable(z.string()),
  wordCount: z.int().check(z.nonnegative()),
  readingMinutes: z.int().check(z.nonnegative()),
  /** Sanitised semantic HTML; links and image sources are absolute. */
  contentHtml: z.string(),
  /** The running text: no title, byline, date line or captions; paragraphs parted by blank lines. */
  bodyText: z.string(),
})

export type Article = z.infer<typeof articleSchema>
