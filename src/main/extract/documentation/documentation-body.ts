import { largestOf } from '../dom/largest.ts'
import { measureText } from '../dom/text-measure.ts'

/**
 * Where documentation software puts a page's own text, most exact first; each generator documents its
 * container for themes and search crawlers to rely on.
 */
const BODIES = [
  // Sphinx and its themes, MkDocs, Docusaurus, VitePress, Starlight, GitBook, Hugo's Docsy, mdBook, Jekyll
  '[itemprop="articleBody"]',
  '.theme-doc-markdown, .vp-doc, .sl-markdown-content, .td-content, .md-content__inner, .rst-content',
  // MediaWiki, DokuWiki, Confluence
  '#mw-content-text, .dokuwiki .page, #main-content.wiki-content',
  // DocBook, Javadoc, Doxygen, rustdoc
  '#docContent, .javadoc main, div.contents, #main-content',
  '.markdown-body, .documentation-content, .doc-content, .docs-content, .article-content, .devsite-article-body',
  'main article, [role="main"] article',
  'main, [role="main"]',
  'article',
  '#content',
]
/** A container with less than this share of the page's prose is one part among several. */
const LEAST_SHARE = 0.6

/**
 * The part of a documentation page that holds its text. Readability would choose the section with the most
 * prose, and leave out those that are mostly code, signatures or tables.
 *
 * @param document pruned of its furniture
 */
export function findDocumentationBody(document: Document): Element | null {
  const measure = measureText(document.body)
  const prose = (element: Element) => measure(element).text - measure(element).link
  const whole = prose(document.body)
  for (const selector of BODIES) {
    const largest = largestOf(document.querySelectorAll(selector), prose)
    if (largest && prose(largest) >= whole * LEAST_SHARE) return largest
  }
  return null
}
