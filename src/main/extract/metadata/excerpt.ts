import { type LinkedData, stringOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'

/** Characters of an excerpt that is taken from the text itself. */
const LENGTH = 240
/** Characters; what is shorter is a heading or a name. */
const SHORTEST_PARAGRAPH = 40

/** The summary that the page gives of itself. */
export function readExcerpt(data: LinkedData, meta: MetaTags): string | null {
  const summary =
    meta('og:description', 'description', 'twitter:description', 'dc:description') ??
    stringOf(data, 'description')
  const text =
    summary
      ?.replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? ''
  return text === '' ? null : text
}

/** The beginning of the first paragraph of some length, to the end of a word, where the page gives no summary. */
export function excerptOfText(bodyText: string): string | null {
  // Tabs part the cells of tables, such as an encyclopedia's box of facts.
  const isParagraph = (text: string) => text.length >= SHORTEST_PARAGRAPH && !text.includes('\t')
  const first = bodyText.split('\n\n').find(isParagraph) ?? bodyText
  // References to notes lead nowhere from an excerpt.
  const text = first
    .replace(/(?<=\S)\[\d{1,3}\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= LENGTH) return text === '' ? null : text
  const cut = text.slice(0, LENGTH)
  const space = cut.lastIndexOf(' ')
  return `${space > LENGTH / 2 ? cut.slice(0, space) : cut}…`
}
