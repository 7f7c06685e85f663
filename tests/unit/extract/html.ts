import { JSDOM } from 'jsdom'
import { Cleaning, type PageFacts, type Pass } from '../../../src/main/extract/cleaning.ts'
import { readMetadata } from '../../../src/main/extract/metadata/index.ts'
import { NO_LINKS } from '../../../src/main/extract/pages/page-links.ts'

/** A document of its own for a test. */
export function documentOf(html: string, url = 'https://example.org/2024/story.html'): Document {
  return new JSDOM(html, { url }).window.document
}

/** A body that has gone through some passes, and what they took out of it. */
export function cleaned(html: string, passes: readonly Pass[], facts: Partial<PageFacts> = {}) {
  const document = documentOf(`<body>${html}`, facts.pageUrl)
  const pageUrl = document.location.href
  const cleaning = new Cleaning({
    metadata: readMetadata(document),
    kind: 'article',
    pageUrl,
    baseUrl: document.baseURI,
    rule: null,
    links: NO_LINKS,
    ...facts,
  })
  cleaning.apply(passes, document.body)
  return { body: document.body, removed: cleaning.removed }
}

/** Prose that no pass should touch: `count` paragraphs, each one different. */
export function prose(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `<p>Paragraph number ${i + 1} tells how the lighthouse keeper, on night ${i + 1}, counted the ships, wrote their names into a ledger, and waited for the fog to lift.</p>`,
  ).join('\n')
}
