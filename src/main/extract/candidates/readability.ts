import { Readability } from '@mozilla/readability'

/** Characters below which Readability tries again with looser rules; its own 500 loses short news. */
const SHORT_ARTICLE = 250

/** Characters. Readability's expressions take time in proportion to the square of a title or an image's attribute. */
const LONGEST_TITLE = 1_000
const LONGEST_ATTRIBUTE = 2_000

/** Elements of a sentence. */
const IN_SENTENCES =
  ':is(p, li, dd, td) :is(span, a, em, strong, b, i, sup, sub, small, mark, abbr, cite, q, time)[class]'

/**
 * The part of a document that Readability takes for the article; classes are kept for later passes.
 * It works on the document itself, which is spent afterwards.
 */
export function findArticle(document: Document): Element | null {
  shorten(document)
  // Readability judges every element by its class: a reference in a `span.footers` would go as a footer.
  for (const element of document.querySelectorAll(IN_SENTENCES)) element.removeAttribute('class')
  const article = new Readability<Element>(document, {
    charThreshold: SHORT_ARTICLE,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse()
  return article?.content ?? null
}

/** Takes away what no article has and Readability cannot read in time. */
function shorten(document: Document): void {
  const { title } = document
  if (title.length > LONGEST_TITLE) document.title = title.slice(0, LONGEST_TITLE)
  for (const image of document.querySelectorAll('img')) {
    for (const { name, value } of [...image.attributes]) {
      if (value.length > LONGEST_ATTRIBUTE && name !== 'src') image.removeAttribute(name)
    }
  }
}
