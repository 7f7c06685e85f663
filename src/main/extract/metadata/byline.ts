import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { type LinkedData, namesOf } from './json-ld.ts'
import { linesNearHeading } from './near-heading.ts'
import { folded } from './same-text.ts'

/** What stands before a name in a visible byline. */
const OPENER =
  /^(?:(?:written|words|text|story|posted|published|reviewed|article|reported|report|medically reviewed|autho?red|contributed)\s+by|by|par|von|por|door|di|de|av|af|autor(?:in)?|author|auteur|autore|écrit par|propos recueillis par|publié par|rédigé par|geschrieben von|escrito por|scritto da|a cura di)\s*:?\s+/iu
/** A line that is a byline beyond doubt: with a colon, or with a capital letter behind the word. */
const WRITTEN =
  /^(?:(?:article |story |post |posted |published |written |reviewed )?by|par|von|por|publié par|rédigé par|écrit par|geschrieben von|escrito por|scritto da)(?:\s*:)?\s+(\p{Lu}.{2,100})$/iu
/** Where a name ends and a date, a place or a reading time begins. */
const NAME_END =
  /\s*[|•·–—]\s*|\s+-\s+|\s+(?:on|in|le|am|for|posted|published|updated|last)\s|,?\s+(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)|,?\s+(?=\d)/i
const ENDING = /\s*(?:[|•·–—,;:]|\s-\s)\s*$/
const ADDRESS = /https?:|www\.|\.(?:com|org|net|fr|de)\b|@/i
const LABEL =
  /^(?:by|par|von|por|posts?|topic author|authors?|written|published|posted|view profile|read more|contributors?|editor(?:ial)?|about the author)$/i
const DATE_LIKE = /\b(?:19|20)\d\d\b|\d{1,2}[:h]\d{2}/
const LONGEST_NAME = 120
const NOBODY = new Set([
  'admin',
  'administrator',
  'author',
  'editor',
  'user',
  'guest',
  'staff',
  'unknown',
  'webmaster',
  'root',
  'wordpress',
  'anonymous',
  'null',
  'undefined',
  'none',
  'n a',
  'default',
])

const MARKED =
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [class*="auteur" i], [data-testid*="byline" i], [data-testid*="author" i]'
/** Marked places that are not about this article's author. */
const ELSEWHERE =
  / (?:comment|comments|related|bio|biography|sidebar|footer|widget|avatar|image|img|photo|picture|social|follow|card list|recommended|teaser|date|time|quote|testimonial) /

/** The authors' names, joined by ", ". Never an address, never a name twice. */
export function readByline(
  document: Document,
  data: LinkedData,
  meta: { (...names: string[]): string | null; all(name: string): string[] },
  siteName: string | null,
): string | null {
  const sources: (() => string[])[] = [
    () => namesOf(data.article?.author ?? data.article?.creator, data),
    () => meta.all('citation_author'),
    () =>
      [
        meta('author', 'article:author_name', 'parsely:author', 'sailthru:author', 'byl', 'dc:creator'),
      ].flatMap(filled),
    () => [meta('article:author', 'og:author', 'cxenseparse:author', 'author_name')].flatMap(filled),
    () => markedNames(document),
    () => visibleNames(document),
    () => writtenNames(document),
    () => namesOf(data.page?.author, data),
  ]
  let fallback: string | null = null
  for (const source of sources) {
    const names = cleanNames(source())
    if (names.length === 0) continue
    const joined = names.join(', ')
    // A site that signs its own pages leaves room for a person named on the page.
    if (siteName !== null && folded(joined) === folded(siteName)) fallback ??= joined
    else return joined
  }
  return fallback
}

function filled(value: string | null): string[] {
  return value === null ? [] : [value]
}

/** Names in links and microdata for authors, where the page names few enough to be this article's. */
function markedNames(document: Document): string[] {
  for (const selector of ['a[rel~="author"]', '[itemprop~="author"]']) {
    const names = [...document.querySelectorAll(selector)]
      .filter((element) => !element.closest('[class*="comment" i], [itemprop~="comment"]'))
      .map((element) => {
        const name = element.querySelector('[itemprop~="name"]') ?? element
        return name.getAttribute('content') ?? textOf(name)
      })
    const distinct = cleanNames(names)
    if (distinct.length === 1) return distinct
  }
  return []
}

/** "By Jane Doe" in a short line around the heading. */
function writtenNames(document: Document): string[] {
  for (const line of linesNearHeading(document)) {
    const written = WRITTEN.exec(line)?.[1]
    if (written === undefined) continue
    const name = cleanName(written.split(NAME_END)[0] ?? '')
    if (name !== '' && /^\p{Lu}/u.test(name) && name.split(' ').length <= 8) return [name]
  }
  return []
}

function visibleNames(document: Document): string[] {
  for (const element of document.body.querySelectorAll(MARKED)) {
    const words = classWords(element)
    if (ELSEWHERE.test(words) || isElsewhere(element)) continue
    const text = textOf(element)
    if (text === '' || text.length > LONGEST_NAME) continue
    const links = [
      ...element.querySelectorAll(
        '[rel~="author"], [itemprop~="name"], a[href*="author"], a[href*="/people/"]',
      ),
    ]
    const names = links.map((link) => textOf(link)).filter((name) => name !== '')
    const candidates = cleanNames(names.length > 0 ? names : [text])
    if (candidates.length > 0) return candidates
  }
  return []
}

function isElsewhere(element: Element): boolean {
  for (let parent = element.parentElement, up = 0; parent && up < 6; parent = parent.parentElement, up++) {
    if (/^(?:aside|footer|nav|li)$/.test(parent.localName)) return true
    if (/ (?:comment|comments|related|sidebar|recommended|recirculation) /.test(classWords(parent)))
      return true
  }
  return false
}

function cleanNames(raw: string[]): string[] {
  const names = new Map<string, string>()
  for (const entry of raw) {
    const name = cleanName(entry)
    const key = folded(name)
    if (key === '' || NOBODY.has(key) || names.has(key)) continue
    names.set(key, name)
  }
  return [...names.values()]
}

function cleanName(raw: string): string {
  let name = raw
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
  if (ADDRESS.test(name)) return ''
  const withoutOpener = name.replace(OPENER, '')
  // "De" and "Di" begin surnames too: only cut them where more than one word follows in a visible byline.
  name = /^(?:de|di)\s/i.test(name) && withoutOpener.split(' ').length < 2 ? name : withoutOpener
  name = name.replace(ENDING, '').trim()
  if (
    name.length > LONGEST_NAME ||
    DATE_LIKE.test(name) ||
    !/\p{L}{2}/u.test(name) ||
    LABEL.test(name) ||
    /^\S*[._]\S*\.\S*$/.test(name)
  )
    return ''
  return name
}
