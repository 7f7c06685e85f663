import { z } from 'zod'

/** A clean article: what every part of Recto reads, keeps and writes. */
export const articleSchema = z.object({
  /** Where the page was finally found, after redirects. */
  url: z.string(),
  /** The address the page itself gives as its own, where it is believable. */
  canonicalUrl: z.string().nullable(),
  title: z.string(),
  /** Author names, joined by ", ". */
  byline: z.string().nullable(),
  siteName: z.string().nullable(),
  /** ISO 8601, as exact as the page is: a date, or a date and a time with its offset. */
  publishedTime: z.string().nullable(),
  modifiedTime: z.string().nullable(),
  /** BCP 47. */
  lang: z.string().nullable(),
  dir: z.enum(['ltr', 'rtl']),
  excerpt: z.string().nullable(),
  /** Absolute address of the picture that stands for the article. */
  leadImage: z.string().nullable(),
  wordCount: z.int().nonnegative(),
  readingMinutes: z.int().nonnegative(),
  /** Sanitised semantic HTML; links and image sources are absolute. */
  contentHtml: z.string(),
  /** The running text: no title, byline, date line or captions; paragraphs parted by blank lines. */
  bodyText: z.string(),
})

export type Article = z.infer<typeof articleSchema>
