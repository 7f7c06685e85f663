import type { FailureCode } from '../shared/errors/failure.ts'
import { toFailure } from '../shared/errors/recto-error.ts'
import type { ExtractionWarning } from '../shared/extraction-report.ts'
import type { Extraction } from './extract/extraction.ts'
import { MAX_PAGES } from './extract/limits.ts'
import { isSameTitle, isWholeOf } from './extract/pages/same-story.ts'

/** An article in as many parts as it has pages. */
export interface FollowedPages {
  parts: [Extraction, ...Extraction[]]
  warnings: ExtractionWarning[]
}

/**
 * Reads the rest of an article from the links of its first page: the whole of it on one page where the site
 * has that, otherwise page after page. It ends where there is no next page, where one comes again, or where
 * one tells another story. What cannot be read is missing from the article, and a warning says so.
 *
 * @param read fetches and cleans the page at an address
 * @throws RectoError `job/cancelled` only
 */
export async function followPages(
  first: Extraction,
  read: (address: string) => Promise<Extraction>,
): Promise<FollowedPages> {
  const whole = await readWhole(first, read)
  if (whole) return { parts: [whole], warnings: [] }
  const parts: FollowedPages['parts'] = [first]
  const visited = new Set([first.article.url])
  const texts = new Set([first.article.bodyText])
  let next = first.links.nextPage
  while (next !== null && !visited.has(next)) {
    if (parts.length >= MAX_PAGES) return { parts, warnings: [{ code: 'pages-too-many', address: next }] }
    visited.add(next)
    const page = await attempt(next, read)
    if ('failure' in page) {
      return { parts, warnings: [{ code: 'pages-missing', address: next, failure: page.failure }] }
    }
    const { article, links } = page.extraction
    if (texts.has(article.bodyText) || !isSameTitle(first.article.title, article.title)) break
    visited.add(article.url)
    texts.add(article.bodyText)
    parts.push(page.extraction)
    next = links.nextPage
  }
  return { parts, warnings: [] }
}

/** The article from its page for printing, with the address of the page that a person asked for. */
async function readWhole(
  first: Extraction,
  read: (address: string) => Promise<Extraction>,
): Promise<Extraction | null> {
  const { singlePage } = first.links
  if (singlePage === null) return null
  const page = await attempt(singlePage, read)
  // Without it the pages are read one by one, so nothing is missing.
  if ('failure' in page || !isWholeOf(page.extraction.article, first.article)) return null
  const { contentHtml, bodyText, wordCount, readingMinutes } = page.extraction.article
  const article = { ...first.article, contentHtml, bodyText, wordCount, readingMinutes }
  const images = [...new Set([...first.images.slice(0, 1), ...page.extraction.images])]
  return { ...page.extraction, article, images }
}

async function attempt(
  address: string,
  read: (address: string) => Promise<Extraction>,
): Promise<{ extraction: Extraction } | { failure: FailureCode }> {
  try {
    return { extraction: await read(address) }
  } catch (thrown) {
    const { code } = toFailure(thrown)
    if (code === 'job/cancelled') throw thrown
    return { failure: code }
  }
}
