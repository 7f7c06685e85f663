import { displayHost } from '../../shared/address.ts'
import type { Article } from '../../shared/article.ts'
import { RectoError } from '../../shared/errors/recto-error.ts'
import { isBelievable } from './believable.ts'
import { bodyTextOf } from './body-text.ts'
import { chooseCandidate, inkOf, isSuspicious } from './candidates/choose.ts'
import { declaredBody } from './candidates/declared-body.ts'
import { findLandmark, isThreadPage } from './candidates/landmark.ts'
import { copyLeadFigure, restoreLeadFigure } from './candidates/lead-figure.ts'
import { findArticle } from './candidates/readability.ts'
import type { Extraction } from './extraction.ts'
import { excerptOfText } from './metadata/excerpt.ts'
import { type Metadata, readMetadata } from './metadata/index.ts'
import { chooseDirection } from './metadata/language.ts'
import { type ParsedPage, parsePage } from './parse.ts'
import { resolveImages } from './prepare/lazy-images.ts'
import { writePreloadedThread } from './prepare/preloaded-thread.ts'
import { freeEmbeddedPosts } from './prepare/protect-embeds.ts'
import { pruneFurniture } from './prepare/prune-furniture.ts'
import { revealText } from './prepare/reveal.ts'
import { placeStreamedParts } from './prepare/streamed-parts.ts'
import { countWords, readingMinutes } from './reading-time.ts'
import { sanitize } from './sanitize.ts'
import { finishMarkup, simplifyMarkup, standardiseFigures, standardiseTables } from './standardise/index.ts'
import { tidyArticle } from './tidy/index.ts'
import { removeRepeatedTitle } from './tidy/repeated-title.ts'
import { isWall } from './walls.ts'

export type { Extraction, ExtractOutcome, ExtractTask } from './extraction.ts'

interface Page {
  html: string
  /** Absolute http or https address. */
  url: string
}

/**
 * Finds the article of a page. The same page always gives the same article.
 *
 * @param options.whole keep the page's whole cleaned text where no article is found
 * @throws RectoError `page/wall`, `page/no-article`, `page/too-complex` or `page/unreadable`
 */
export function extractArticle(page: Page, options: { whole?: boolean } = {}): Extraction {
  const opened: ParsedPage[] = []
  const open = () => {
    const parsed = parsePage(page.html, page.url)
    opened.push(parsed)
    return parsed.document
  }
  try {
    return extract(page, open, options.whole === true)
  } catch (thrown) {
    if (thrown instanceof RectoError) throw thrown
    // The only range error a deep page can cause: the stack is full.
    if (thrown instanceof RangeError) throw new RectoError('page/too-complex', {}, { cause: thrown })
    throw new RectoError('page/unreadable', {}, { cause: thrown })
  } finally {
    for (const parsed of opened) parsed.close()
  }
}

function extract(page: Page, open: () => Document, whole: boolean): Extraction {
  const document = open()
  if (isWall(document) && !whole) throw new RectoError('page/wall', { host: displayHost(page.url) })
  const metadata = readMetadata(document)
  const baseUrl = document.baseURI

  let lead: Element | null = null
  const keepLead = (prepared: Document) => {
    lead ??= copyLeadFigure(prepared, metadata.leadImage)
  }
  const found = findRoot(document, open, keepLead) ?? declaredBody(document, metadata.articleBody)
  if (found) {
    restoreLeadFigure(found, lead)
    const extraction = finish(found, metadata, page, baseUrl)
    if (extraction) return extraction
  }
  if (whole) {
    const extraction = finish(wholeDocument(open()).body, metadata, page, baseUrl, { anything: true })
    if (extraction) return extraction
  }
  throw new RectoError('page/no-article', { host: displayHost(page.url) })
}

/** The article's root: found in the pruned page, or in the page as it came where that misled. */
function findRoot(
  document: Document,
  open: () => Document,
  keepLead: (prepared: Document) => void,
): Element | null {
  const isThread = isThreadPage(document)
  prepare(document)
  const { total } = pruneFurniture(document, { isThread })
  standardiseFigures(document.body)
  keepLead(document)
  const { prose, leastShare } = findLandmark(document, isThread)
  const pruned = findArticle(document)
  if (inkOf(pruned) < prose * leastShare) return findLandmark(wholeDocument(open()), isThread).element
  if (!isSuspicious(pruned, total)) return pruned

  const untouched = prepare(open())
  standardiseFigures(untouched.body)
  return chooseCandidate(pruned, findArticle(untouched))
}

/** The pruned page before Readability has taken it apart. */
function wholeDocument(document: Document): Document {
  const isThread = isThreadPage(document)
  prepare(document)
  pruneFurniture(document, { isThread })
  standardiseFigures(document.body)
  return document
}

/** Makes a document look as it would once its scripts had run. */
function prepare(document: Document): Document {
  placeStreamedParts(document)
  writePreloadedThread(document)
  revealText(document)
  standardiseTables(document.body)
  resolveImages(document)
  freeEmbeddedPosts(document)
  return document
}

function finish(
  root: Element,
  metadata: Metadata,
  page: Page,
  baseUrl: string,
  { anything } = { anything: false },
): Extraction | null {
  simplifyMarkup(root, baseUrl)
  // What was asked for whole loses nothing but its second title.
  if (anything) removeRepeatedTitle(root, metadata.title)
  else tidyArticle(root, metadata)
  if (!anything && !isBelievable(root)) return null
  finishMarkup(root, page.url, baseUrl)
  const body = sanitize(root.innerHTML)
  const bodyText = bodyTextOf(body)
  if (bodyText === '') return null

  const words = countWords(bodyText, metadata.lang)
  const sources = [...body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '')
  const leadImage = metadata.leadImage ?? sources[0] ?? null
  const article: Article = {
    url: page.url,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title || displayHost(page.url),
    byline: metadata.byline,
    siteName: metadata.siteName,
    publishedTime: metadata.publishedTime,
    modifiedTime: metadata.modifiedTime,
    lang: metadata.lang,
    dir: chooseDirection(metadata.declaredDirection, metadata.lang, bodyText),
    excerpt: metadata.excerpt ?? excerptOfText(bodyText),
    leadImage,
    wordCount: words,
    readingMinutes: readingMinutes(words, metadata.lang),
    contentHtml: body.innerHTML.trim(),
    bodyText,
  }
  const images = [...new Set([leadImage, ...sources])].filter(
    (address): address is string => !!address && /^https?:/.test(address),
  )
  return { article, images }
}
