import { type PageKind, pageKindSchema } from '../../../shared/extraction-report.ts'
import { COPY_BODY_ATTRIBUTE, COPY_GENERATOR } from '../../../shared/own-copy.ts'
import { textOf } from '../dom/blocks.ts'
import type { Metadata } from '../metadata/index.ts'
import { readMetaTags } from '../metadata/meta-tags.ts'

/** Characters. Any page can say that Recto has written it; no headline or line of names is longer. */
const LONGEST_LINE = 500
const ISO_DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$|^\d{4}(?:-\d\d)?$/

/** An article that Recto has written: its body, and what it is. */
export interface OwnCopy {
  body: Element
  kind: PageKind
  /** Where the article was found. */
  url: string | null
  /** As it was written: nothing is cut off a title or a byline a second time. */
  metadata: Pick<
    Metadata,
    | 'canonicalUrl'
    | 'title'
    | 'byline'
    | 'siteName'
    | 'publishedTime'
    | 'modifiedTime'
    | 'excerpt'
    | 'leadImage'
  >
}

/** The article in a document that Recto has written; null in any other. */
export function findOwnCopy(document: Document): OwnCopy | null {
  const meta = readMetaTags(document)
  const body = document.querySelector(`body > article > [${COPY_BODY_ATTRIBUTE}]`)
  const title = document.querySelector('body > article > h1')
  if (meta('generator') !== COPY_GENERATOR || !body || !title) return null
  const kind = pageKindSchema.safeParse(body.getAttribute(COPY_BODY_ATTRIBUTE))
  if (!kind.success) return null
  return {
    body,
    kind: kind.data,
    url: address(meta('og:url')),
    metadata: {
      canonicalUrl: address(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null),
      title: textOf(title).slice(0, LONGEST_LINE),
      byline: meta('author')?.slice(0, LONGEST_LINE) ?? null,
      siteName: meta('og:site_name')?.slice(0, LONGEST_LINE) ?? null,
      publishedTime: date(meta('article:published_time')),
      modifiedTime: date(meta('article:modified_time')),
      excerpt: meta('description'),
      leadImage: address(meta('og:image')),
    },
  }
}

function date(value: string | null): string | null {
  return value !== null && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value)) ? value : null
}

function address(value: string | null): string | null {
  return value !== null && /^https?:/.test(value) && URL.canParse(value) ? value : null
}
