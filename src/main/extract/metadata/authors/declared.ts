import { type LinkedData, namesOf } from '../json-ld.ts'
import type { MetaTags } from '../meta-tags.ts'

/** What the page tells machines of its authors, source by source, the most believable first. */
export function declaredAuthors(
  data: LinkedData,
  meta: MetaTags & { all(name: string): string[] },
): (() => string[])[] {
  const first = (...names: string[]) => [meta(...names)].filter((name) => name !== null)
  return [
    () => namesOf(data.article?.author ?? data.article?.creator, data),
    () => meta.all('citation_author').map(inReadingOrder),
    () => meta.all('citation_authors').map(inReadingOrder),
    () => first('author', 'article:author_name', 'parsely:author', 'sailthru:author', 'byl', 'dc:creator'),
    () => first('article:author', 'og:author', 'cxenseparse:author', 'author_name'),
  ]
}

/** "Roe, Ada", as catalogues write a name, the way it is read. */
function inReadingOrder(name: string): string {
  const [family, given, ...more] = name.split(/,\s+/)
  return family && given && more.length === 0 ? `${given} ${family}` : name
}
