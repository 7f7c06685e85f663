import type { PageKind } from '../../../shared/extraction-report.ts'
import { decideKind } from '../kinds/decide-kind.ts'
import { readByline } from './authors/index.ts'
import { readCanonical } from './canonical.ts'
import { type Dates, readDates } from './dates/index.ts'
import { readExcerpt } from './excerpt.ts'
import { countOf, readLinkedData, stringOf } from './json-ld.ts'
import { readDeclaredDirection, readLanguage } from './language.ts'
import { readLeadImage } from './lead-image.ts'
import { readMetaTags } from './meta-tags.ts'
import { readSiteName } from './site-name.ts'
import { surveyPage } from './survey/index.ts'
import { linesNearTitle } from './survey/near-title.ts'
import { readTitle } from './titles/index.ts'

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
  /** How many words the page says that its article has. */
  declaredWords: number | null
}

/**
 * What the page says about its article. Reads only; call it before anything is taken away.
 *
 * @param kind what the page is: a thread's author and date are those of its first post
 */
export function readMetadata(document: Document, kind: PageKind = decideKind(document)): Metadata {
  const data = readLinkedData(document)
  const meta = readMetaTags(document)
  const survey = surveyPage(document)
  const siteName = readSiteName(data, meta)
  const title = readTitle({ document, data, meta, survey, siteName })
  const near = linesNearTitle(survey, title)
  const lang = readLanguage(document, data, meta)
  const isThread = kind === 'discussion'
  return {
    canonicalUrl: readCanonical(document, meta),
    title,
    byline: readByline({ data, meta, survey, near, title, siteName, isThread }),
    siteName,
    ...readDates({ data, meta, survey, near, lang, isThread, path: document.location.pathname }),
    lang,
    declaredDirection: readDeclaredDirection(document),
    excerpt: readExcerpt(data, meta),
    leadImage: readLeadImage(document, data, meta),
    articleBody: stringOf(data, 'articleBody'),
    declaredWords: countOf(data, 'wordCount'),
  }
}
