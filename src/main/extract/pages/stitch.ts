import type { Article } from '../../../shared/article.ts'
import { bodyTextOf } from '../body-text.ts'
import { missingWords } from '../confidence.ts'
import { textOf } from '../dom/blocks.ts'
import type { Extraction } from '../extraction.ts'
import { gatherFootnotes } from '../footnotes/gather-footnotes.ts'
import { NOTES } from '../footnotes/place-notes.ts'
import { MOST_REMOVED } from '../limits.ts'
import { folded } from '../metadata/same-text.ts'
import { countWords, readingMinutes } from '../reading-time.ts'
import { sanitize } from '../sanitize.ts'

/** Name under which the report lists what stood on an earlier page already. */
const PASS = 'repeated-on-page'
/** Folded characters. A shorter paragraph ("No.") may well be written twice, except at a page's ends. */
const TELLING = 40

/**
 * Makes one article of the pages of one, in order. What a page repeats from those before it (title picture,
 * standfirst, notes at the end) is left out. The first page says what the article is.
 */
export function stitch([first, ...others]: readonly [Extraction, ...Extraction[]]): Extraction {
  if (others.length === 0) return first
  const body = sanitize(first.article.contentHtml)
  const seen = new Set(keysOf(body))
  const removed = [...first.report.removed]
  others.forEach(({ article, report }, index) => {
    const page = sanitize(article.contentHtml)
    const keys = keysOf(page)
    removed.push(...report.removed)
    for (const block of repeatedBlocks(page, keys, seen)) {
      removed.push({ pass: PASS, text: textOf(block) })
      block.remove()
    }
    for (const key of keys) seen.add(key)
    renumber(page, index + 2)
    body.append(...page.childNodes)
  })
  gatherFootnotes(body)
  const pages = [first, ...others]
  const article = { ...first.article, ...contentOf(body, first.article) }
  const { declaredWords } = first.report
  return {
    article,
    images: [...new Set(pages.flatMap(({ images }) => images))],
    report: {
      ...first.report,
      removed: removed.slice(0, MOST_REMOVED),
      confidence: Math.min(...pages.map(({ report }) => report.confidence)),
      // What a page may miss of the whole, the others have.
      warnings: [
        ...pages.flatMap(({ report }) => report.warnings).filter(({ code }) => code !== 'words-missing'),
        ...missingWords(declaredWords, article.wordCount),
      ],
    },
    links: { nextPage: null, singlePage: null },
  }
}

/** Blocks of a page that stood on an earlier one: long ones anywhere, short ones at its beginning and end. */
function repeatedBlocks(page: Element, keys: readonly string[], seen: ReadonlySet<string>): Element[] {
  const isRepeated = keys.map((key) => key === '' || seen.has(key))
  const head = isRepeated.indexOf(false)
  const tail = isRepeated.lastIndexOf(false)
  return [...page.children].filter((_, i) => {
    const key = keys[i] ?? ''
    if (key === '' || !seen.has(key)) return false
    return head === -1 || i < head || i > tail || key.length >= TELLING
  })
}

/** What tells each block of a page from others: its words and its pictures. */
function keysOf(page: Element): string[] {
  return [...page.children].map((block) => {
    // Notes come with the text that refers to them, and are gathered in the end.
    if (block.matches(NOTES)) return ''
    const images = block.matches('img') ? [block] : [...block.querySelectorAll('img')]
    return [folded(textOf(block)), ...images.map((image) => image.getAttribute('src') ?? '')].join(' ').trim()
  })
}

/** Each page counts its notes from one: their ids are told apart by the page. */
function renumber(page: Element, number: number): void {
  const ofPage = (id: string) => id.replace(/^recto-/, `recto-p${number}-`)
  for (const target of page.querySelectorAll('[id]')) target.id = ofPage(target.id)
  for (const link of page.querySelectorAll('a[href^="#recto-"]'))
    link.setAttribute('href', `#${ofPage((link.getAttribute('href') ?? '').slice(1))}`)
}

function contentOf(body: Element, { lang }: Article) {
  const bodyText = bodyTextOf(body)
  const wordCount = countWords(bodyText, lang)
  return {
    contentHtml: body.innerHTML.trim(),
    bodyText,
    wordCount,
    readingMinutes: readingMinutes(wordCount, lang),
  }
}
