import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { type LinkedData, stringOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'
import { linesNearHeading } from './near-heading.ts'
import { findWrittenDate, parseDate } from './parse-date.ts'

const PUBLISHED_NAMES = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date_published',
  'publish_date',
  'publish-date',
  'publishdate',
  'published_time',
  'pubdate',
  'parsely:pub-date',
  'sailthru:date',
  'dc:date.issued',
  'dcterms:created',
  'dc:date',
  'dcterms:date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'dc.date.issued',
  'article.published',
  'cxenseparse:recs:publishtime',
  'published',
  'published-date',
  'published_date',
  'publication_date',
  'publication-date',
  'date-published',
  'datecreated',
  'creation_date',
  'created',
  'date',
]
const MODIFIED_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms:modified',
  'dc:date.modified',
  'last-modified',
  'lastmod',
  'revised',
]
const MODIFIED_WORDS =
  /updat|modifi|mis à jour|maj|aktualisiert|actualizad|aggiornat|bijgewerkt|revised|edited/i
/** Blocks in which a visible date is most likely the article's own. */
const DATE_CLASS =
  / (?:date|dates|datetime|published|pubdate|publish|byline|meta|posted|dateline|timestamp|time) /
const ELSEWHERE =
  'aside, nav, footer, [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="recommend" i]'
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/
/** Texts longer than this are prose, not a date line. */
const LONGEST_DATE_LINE = 160

export interface Dates {
  publishedTime: string | null
  modifiedTime: string | null
}

/** When the article was published and last changed, from what the page declares, then from what it shows. */
export function readDates(document: Document, data: LinkedData, meta: MetaTags): Dates {
  const published =
    parsed(stringOfArticle(data, 'datePublished', 'dateCreated', 'uploadDate')) ??
    firstParsed(meta, PUBLISHED_NAMES) ??
    parsed(stringOf(data, 'datePublished', 'dateCreated')) ??
    fromTimeElements(document, false) ??
    fromAddress(document.location.pathname) ??
    fromVisibleText(document)
  const modified =
    parsed(stringOf(data, 'dateModified')) ??
    firstParsed(meta, MODIFIED_NAMES) ??
    fromTimeElements(document, true)
  return { publishedTime: published, modifiedTime: modified }
}

function stringOfArticle(data: LinkedData, ...keys: string[]): string | null {
  return stringOf({ ...data, page: null }, ...keys)
}

function parsed(text: string | null): string | null {
  return text === null ? null : parseDate(text)
}

function firstParsed(meta: MetaTags, names: string[]): string | null {
  for (const name of names) {
    const date = parsed(meta(name))
    if (date) return date
  }
  return null
}

function fromTimeElements(document: Document, modified: boolean): string | null {
  const selector = modified
    ? 'time[itemprop~="dateModified"], [itemprop~="dateModified"], time.updated'
    : '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, time[datetime], time'
  let later: string | null = null
  for (const element of document.querySelectorAll(selector)) {
    if (element.closest(ELSEWHERE)) continue
    const date = parsed(
      element.getAttribute('datetime') ??
        element.getAttribute('content') ??
        textOf(element).slice(0, LONGEST_DATE_LINE),
    )
    if (!date) continue
    if (modified) return date
    const context = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${textOf(element.parentElement).slice(0, 80)}`
    // An "updated" time stands in where no other is found.
    if (MODIFIED_WORDS.test(context) && !/publi|posted|créé/i.test(context)) later ??= date
    else return date
  }
  return later
}

function fromAddress(path: string): string | null {
  const match = IN_ADDRESS.exec(path)
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`) : null
}

function fromVisibleText(document: Document): string | null {
  for (const element of document.querySelectorAll(
    '[class*="date" i], [class*="publi" i], [class*="byline" i], [class*="meta" i], [class*="posted" i], [class*="time" i]',
  )) {
    if (!DATE_CLASS.test(classWords(element)) || element.closest(ELSEWHERE)) continue
    const text = textOf(element)
    if (text === '' || text.length > LONGEST_DATE_LINE) continue
    const date = findWrittenDate(text)
    if (date) return date
  }
  return fromLinesNearHeading(document)
}

function fromLinesNearHeading(document: Document): string | null {
  for (const line of linesNearHeading(document)) {
    const date = line.length >= 8 ? (findWrittenDate(line) ?? parseDate(line)) : null
    if (date) return date
  }
  return null
}
