import { JSDOM } from 'jsdom'

/** A document of its own for a test. */
export function documentOf(html: string, url = 'https://example.org/2024/story.html'): Document {
  return new JSDOM(html, { url }).window.document
}

/** Prose that no pass should touch: `count` paragraphs, each one different. */
export function prose(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `<p>Paragraph number ${i + 1} tells how the lighthouse keeper, on night ${i + 1}, counted the ships, wrote their names into a ledger, and waited for the fog to lift.</p>`,
  ).join('\n')
}
