import { displayHost } from '../../shared/address.ts'
import type { Article } from '../../shared/article.ts'
import type { PageKind } from '../../shared/extraction-report.ts'
import { isBelievable } from './believable.ts'
import { bodyTextOf } from './body-text.ts'
import type { Cleaning, Pass } from './cleaning.ts'
import type { Extraction } from './extraction.ts'
import { excerptOfText } from './metadata/excerpt.ts'
import { chooseDirection } from './metadata/language.ts'
import { FINISH, REPEATED_TITLE, SIMPLIFY, TIDY, TIDY_DOCUMENTATION, TIDY_THREAD } from './pipeline.ts'
import { countWords, readingMinutes } from './reading-time.ts'
import { settle } from './settle.ts'
import { isThread } from './threads/compose-thread.ts'

/**
 * Makes an article of the tree that holds it: simplified, tidied, finished, sanitised.
 *
 * @param options.asItStands leaves out what judges: the article has been cleaned before
 * @returns null where what is left cannot be an article
 */
export function composeArticle(
  root: Element,
  cleaning: Cleaning,
  { asItStands = false } = {},
): Extraction | null {
  const { metadata, kind, pageUrl, links } = cleaning.facts
  cleaning.apply(SIMPLIFY, root)
  if (!asItStands) {
    cleaning.apply(tidyingOf(kind, root), root)
    if (kind !== 'overview' && !isBelievable(root)) return null
  }
  cleaning.apply(FINISH, root)
  const body = settle(root, cleaning)
  const bodyText = bodyTextOf(body)
  if (bodyText === '') return null

  const words = countWords(bodyText, metadata.lang)
  const sources = [...body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '')
  const leadImage = metadata.leadImage ?? sources[0] ?? null
  const article: Article = {
    url: pageUrl,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title || displayHost(pageUrl),
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
  return { article, images, report: { kind, removed: cleaning.removed, warnings: [] }, links }
}

/** The passes that tidy a page of some kind. */
function tidyingOf(kind: PageKind, root: Element): readonly Pass[] {
  // What was asked for whole loses nothing but its second title.
  if (kind === 'overview') return [REPEATED_TITLE]
  if (kind === 'documentation') return TIDY_DOCUMENTATION
  return isThread(root) ? TIDY_THREAD : TIDY
}
