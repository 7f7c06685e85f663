import { Readability } from '@mozilla/readability'

/** Characters below which Readability tries again with looser rules; its own 500 loses short news. */
const SHORT_ARTICLE = 250

/**
 * The part of a document that Readability takes for the article; classes are kept for later passes.
 * It works on the document itself, which is spent afterwards.
 */
export function findArticle(document: Document): Element | null {
  const article = new Readability<Element>(document, {
    charThreshold: SHORT_ARTICLE,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse()
  return article?.content ?? null
}
