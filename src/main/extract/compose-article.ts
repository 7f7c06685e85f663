import type { Article } from '../../shared/article.ts'
import type { PageKind } from '../../shared/extraction-report.ts'
import { untitledName } from '../../shared/source-name.ts'
import { isBelievable } from './believable.ts'
import { bodyTextOf } from './body-text.ts'
import type { Found } from './candidates/find-root.ts'
import type { Cleaning, Pass } from './cleaning.ts'
import { confidenceOf, missingWords } from './confidence.ts'
import { applyCorrections } from './corrections/apply-corrections.ts'
import type { Extraction } from './extraction.ts'
import { formAgain, placeNotes } from './form.ts'
import { inspectPage } from './inspection/inspect-page.ts'
import { excerptOfText } from './metadata/excerpt.ts'
import { chooseDirection } from './metadata/language.ts'
import { FINISH, REPEATED_TITLE, SIMPLIFY, TIDY, TIDY_DOCUMENTATION, TIDY_THREAD } from './pipeline.ts'
import { countWords, readingMinutes } from './reading-time.ts'
import { settle } from './settle.ts'
import { isThread } from './threads/compose-thread.ts'

/** What an article is made of. */
export type Findings = Pick<Found, 'root' | 'cleaning' | 'foundBy'>

/**
 * Makes an article of the tree that holds it: simplified, tidied, finished, sanitised.
 *
 * @returns null where what is left cannot be an article
 */
export function composeArticle({ root, cleaning, foundBy }: Findings): Extraction | null {
  const { metadata, kind, pageUrl, links } = cleaning.facts
  if (foundBy === 'own-copy') {
    applyCorrections(root, cleaning)
    formAgain(root, cleaning)
  } else {
    cleaning.apply(SIMPLIFY, root)
    cleaning.apply(tidyingOf(kind, root), root)
    placeNotes(root, cleaning)
    if (kind !== 'overview' && !isBelievable(root)) return null
    applyCorrections(root, cleaning)
    cleaning.apply(FINISH, root)
  }
  const body = settled(root, cleaning)
  const bodyText = bodyTextOf(body)
  if (bodyText === '') return null

  const words = countWords(bodyText, metadata.lang)
  const sources = [...body.querySelectorAll('img[src]')].map((image) => image.getAttribute('src') ?? '')
  const leadImage = metadata.leadImage ?? sources[0] ?? null
  const article: Article = {
    url: pageUrl,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title || untitledName(pageUrl),
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
  const { removed } = cleaning
  const { declaredWords, articleBody } = metadata
  const articleBodyWords = articleBody === null ? null : countWords(articleBody, metadata.lang)
  const report = {
    kind,
    foundBy,
    confidence: confidenceOf({
      foundBy,
      words,
      declaredWords,
      articleBodyWords,
      length: bodyText.length,
      removed,
    }),
    declaredWords,
    removed,
    warnings: missingWords(declaredWords ?? articleBodyWords, words),
  }
  if (!cleaning.trace?.tracing.isInspected) return { article, images, report, links }
  return { article, images, report, links, inspection: inspectPage(body, cleaning, foundBy) }
}

/** The article in its last form, each part of it known by its place in the page as before. */
function settled(root: Element, cleaning: Cleaning): Element {
  const { trace } = cleaning
  if (!trace) return settle(root, cleaning)
  trace.page.observe(root)
  const before = trace.page.placesIn(root)
  const body = settle(root, cleaning)
  trace.page.identify(body, before)
  return body
}

/** The passes that tidy a page of some kind. */
function tidyingOf(kind: PageKind, root: Element): readonly Pass[] {
  // What was asked for whole loses nothing but its second title.
  if (kind === 'overview') return [REPEATED_TITLE]
  if (kind === 'documentation') return TIDY_DOCUMENTATION
  return isThread(root) ? TIDY_THREAD : TIDY
}
