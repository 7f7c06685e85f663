import { readByline } from './byline.ts'
import { readCanonical } from './canonical.ts'
import { type Dates, readDates } from './dates.ts'
import { readExcerpt } from './excerpt.ts'
import { readLinkedData, stringOf } from './json-ld.ts'
import { readDeclaredDirection, readLanguage } from './language.ts'
import { readLeadImage } from './lead-image.ts'
import { readMetaTags } from './meta-tags.ts'
import { readSiteName } from './site-name.ts'
import { readTitle } from './title.ts'

export interface Metadata extends Dates {
  canonicalUrl: string | null
  title: string
  byline: string | null
  siteName: string | null
  lang: string | null
  declaredDirection: 'ltr' | 'rtl' | null
  excerpt: string | null
  leadImage: string | null
  /** The article's text as the page gives it to search engines, plain or HTML. */
  articleBody: string | null
}

/** What the page says about its article. Reads only; call it before anything is taken away. */
export function readMetadata(document: Document): Metadata {
  const data = readLinkedData(document)
  const meta = readMetaTags(document)
  const siteName = readSiteName(data, meta)
  return {
    canonicalUrl: readCanonical(document, meta),
    title: readTitle(document, data, meta, siteName),
    byline: readByline(document, data, meta, siteName),
    siteName,
    ...readDates(document, data, meta),
    lang: readLanguage(document, data, meta),
    declaredDirection: readDeclaredDirection(document),
    excerpt: readExcerpt(data, meta),
    leadImage: readLeadImage(document, data, meta),
    articleBody: stringOf(data, 'articleBody'),
  }
}
