import { isObject, type LinkedData, namesOf, stringOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'

const LONGEST_NAME = 80

/** The site's or the publication's name, where the page gives one. */
export function readSiteName(data: LinkedData, meta: MetaTags): string | null {
  const publisher = data.article?.publisher
  const candidates = [
    meta('og:site_name'),
    meta('application-name', 'citation_journal_title', 'dc:publisher', 'apple-mobile-web-app-title'),
    publisher === undefined ? null : (namesOf(publisher, data)[0] ?? null),
    isObject(data.page?.isPartOf) ? (namesOf(data.page.isPartOf, data)[0] ?? null) : null,
    stringOf(data, 'sourceOrganization'),
  ]
  return (
    candidates.find(
      (name) => name !== null && name !== '' && name.length <= LONGEST_NAME && !/^https?:/.test(name),
    ) ?? null
  )
}
