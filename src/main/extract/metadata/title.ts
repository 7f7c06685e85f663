import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import type { LinkedData } from './json-ld.ts'
import { stringOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'
import { folded, wordOverlap } from './same-text.ts'

/** What sites put between an article's title and their own name. */
const SEPARATOR = /\s+[|\-–—·•»«:/\\>~]+\s+|\s*[|•»]\s*|\s+::\s+/g
const LONGEST_TITLE = 300
const HEADLINE_CLASS =
  / (?:headline|entry title|post title|article title|page title|story title|titre|titel|title) /

/**
 * The article's title as readers of the page saw it: the heading that agrees with what the page says of
 * itself, otherwise what it says of itself without the site's name.
 */
export function readTitle(
  document: Document,
  data: LinkedData,
  meta: MetaTags,
  siteName: string | null,
): string {
  const declared = [
    meta('og:title', 'twitter:title', 'citation_title', 'dc:title', 'parsely:title'),
    stringOf(data, 'headline'),
    textOf(document.querySelector('head > title, title')),
  ].filter((title): title is string => title !== null && title !== '')
  const cleaned = declared.map((title) => cutSiteName(title, siteName, document.location.hostname))

  const heading = visibleHeading(document, declared, siteName)
  return unescapeTwice(heading ?? cleaned[0] ?? '')
}

/** Takes the site's name off either end of a title. */
export function cutSiteName(title: string, siteName: string | null, host: string): string {
  const cuts = [...title.matchAll(SEPARATOR)]
  const last = cuts.at(-1)
  const first = cuts[0]
  if (!last || !first) return title.trim()
  const head = title.slice(0, first.index).trim()
  const tail = title.slice(last.index + last[0].length).trim()
  if (tail !== '' && isSiteName(tail, siteName, host)) {
    return cutSiteName(title.slice(0, last.index).trim(), siteName, host)
  }
  if (head !== '' && isSiteName(head, siteName, host)) {
    return title.slice(first.index + first[0].length).trim()
  }
  // Whoever the last part names, behind a bar it is hardly the title's own.
  if (/[|•»]/.test(last[0]) && title.slice(0, last.index).trim().split(/\s+/).length >= 4) {
    return cutSiteName(title.slice(0, last.index).trim(), siteName, host)
  }
  return title.trim()
}

function isSiteName(part: string, siteName: string | null, host: string): boolean {
  const name = folded(part)
  if (name === '') return false
  if (siteName) {
    const site = folded(siteName)
    if (site === name || site.startsWith(`${name} `) || name.startsWith(`${site} `)) return true
  }
  const bare = host.replace(/^www\d?\./, '').replace(/[^\p{L}\p{N}.]/gu, '')
  const joined = name.replaceAll(' ', '')
  return (
    joined.length >= 3 && (bare.replaceAll('.', '').startsWith(joined) || bare.split('.').includes(joined))
  )
}

function visibleHeading(document: Document, declared: string[], siteName: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ element, text }) => text !== '' && text.length <= LONGEST_TITLE && !isLogo(element))
    .filter(({ text }) => siteName === null || folded(text) !== folded(siteName))
  const agreeing = headings.find(({ text }) => declared.some((title) => agrees(text, title)))
  if (agreeing) return agreeing.text

  const sole = headings.length === 1 ? headings[0] : undefined
  if (
    sole &&
    sole.text.split(' ').length >= 3 &&
    declared.some((title) => wordOverlap(title, sole.text) >= 0.4)
  ) {
    return sole.text
  }
  for (const element of document.querySelectorAll('h2, [itemprop="headline"]')) {
    const text = textOf(element)
    const marked = element.hasAttribute('itemprop') || HEADLINE_CLASS.test(classWords(element))
    if (marked && text !== '' && declared.some((title) => agrees(text, title))) return text
  }
  return sole && declared.length === 0 ? sole.text : null
}

/** Whether a heading says the same as a declared title, or its beginning. */
function agrees(heading: string, declared: string): boolean {
  const [a, b] = [folded(heading), folded(declared)]
  if (a === '' || b === '') return false
  if (a === b) return true
  const words = a.split(' ').length
  return words >= 3 && (b.startsWith(a) || a.startsWith(b) || wordOverlap(a, b) >= 0.75)
}

function isLogo(heading: Element): boolean {
  return / (?:logo|site title|site name|site branding|navbar brand) /.test(
    classWords(heading) + classWords(heading.parentElement ?? heading),
  )
}

/** Feeds and editors escape titles once too often. */
function unescapeTwice(title: string): string {
  return title
    .replace(
      /&(amp|quot|apos|lt|gt|nbsp|#0?39|#x27);/gi,
      (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
    )
    .replace(/\s+/g, ' ')
    .trim()
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
  '#x27': "'",
}
