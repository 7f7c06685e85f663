import { type LinkedData, stringOf } from '../json-ld.ts'
import type { MetaTags } from '../meta-tags.ts'
import { parseDate } from './parse-date.ts'

/** Names of meta tags for a publication date, those that only mean this one first. */
const PUBLISHED_NAMES = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date_published',
  'publish_date',
  'publish-date',
  'publishdate',
  'published_time',
  'pubdate',
  'parsely:pub-date',
  'sailthru:date',
  'dc:date.issued',
  'dcterms:issued',
  'dcterms:created',
  'dc:date.created',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'cxenseparse:recs:publishtime',
  'published',
  'published-date',
  'published_date',
  'publication_date',
  'publication-date',
  'date-published',
  'datecreated',
  'creation_date',
  'created',
]
/** Names that systems also fill with the day of the last change. */
const VAGUE_NAMES = ['dc:date', 'dcterms:date', 'date', 'ms.date']
const MODIFIED_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms:modified',
  'dc:date.modified',
  'last-modified',
  'lastmod',
  'revised',
]

/** When the page tells machines that its article was published. */
export function declaredPublished(data: LinkedData, meta: MetaTags): string | null {
  return (
    parsed(stringOf({ ...data, page: null }, 'datePublished', 'dateCreated', 'uploadDate')) ??
    firstParsed(meta, PUBLISHED_NAMES) ??
    parsed(stringOf(data, 'datePublished', 'dateCreated'))
  )
}

/** A declared date that may as well be another than that of publication. */
export function vaguelyDeclared(meta: MetaTags): string | null {
  return firstParsed(meta, VAGUE_NAMES)
}

/** When the page tells machines that its article was last changed. */
export function declaredModified(data: LinkedData, meta: MetaTags): string | null {
  return parsed(stringOf(data, 'dateModified')) ?? firstParsed(meta, MODIFIED_NAMES)
}

function parsed(text: string | null): string | null {
  return text === null ? null : parseDate(text)
}

function firstParsed(meta: MetaTags, names: string[]): string | null {
  for (const name of names) {
    const date = parsed(meta(name))
    if (date) return date
  }
  return null
}
