import { type PageKind, pageKindSchema } from '../../../shared/extraction-report.ts'
import { COPY_BODY_ATTRIBUTE, COPY_GENERATOR } from '../../../shared/own-copy.ts'
import { textOf } from '../dom/blocks.ts'
import type { Metadata } from '../metadata/index.ts'
import { readMetaTags } from '../metadata/meta-tags.ts'

const ISO_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/
const WEB_ADDRESS = /^https?:\/\/\S+$/

/** An article that Recto has written: its body, and what it is. */
export interface OwnCopy {
  body: Element
  kind: PageKind
  /** As it was written: nothing is cut off a title or a byline a second time. */
  metadata: Pick<
    Metadata,
    'title' | 'byline' | 'siteName' | 'publishedTime' | 'modifiedTime' | 'excerpt' | 'leadImage'
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
    metadata: {
      title: textOf(title),
      byline: meta('author'),
      siteName: meta('og:site_name'),
      publishedTime: matching(ISO_DATE, meta('article:published_time')),
      modifiedTime: matching(ISO_DATE, meta('article:modified_time')),
      excerpt: meta('description'),
      leadImage: matching(WEB_ADDRESS, meta('og:image')),
    },
  }
}

/** Any page can say that Recto has written it. */
function matching(form: RegExp, value: string | null): string | null {
  return value !== null && form.test(value) ? value : null
}
