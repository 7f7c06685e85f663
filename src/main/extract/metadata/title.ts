import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import type { LinkedData } from './json-ld.ts'
import { stringOf } from './json-ld.ts'
import type { MetaTags } from './meta-tags.ts'
import { folded, wordOverlap } from './same-text.ts'
import { cutSiteName, segmentsOf } from './title-segments.ts'

const LONGEST_TITLE = 300
/** Of what a page declares, which may name the site and its parts too; the rest of it is not read. */
const LONGEST_DECLARED = 1_000
/** Words; a heading of so many says something of its own, whatever the page declares. */
const TELLING = 3
/** Words; no site or book has a longer name. */
const LONGEST_NAME = 5
const HEADLINE_CLASS =
  / (?:headline|entry title|post title|article title|page title|story title|titre|titel|title) /
const LOGO = / (?:logo|site title|site name|site branding|navbar brand) /
/** What a heading holds besides its words: anchors to itself, buttons, hints. */
const NOT_WORDS =
  'button, .headerlink, .anchor, [class*="permalink" i], devsite-actions, [aria-hidden="true"], svg'

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
  ]
    .filter((title): title is string => title !== null && title !== '')
    .map((title) => title.slice(0, LONGEST_DECLARED))
  const host = document.location.hostname
  const headings = [
    ...new Set([...document.querySelectorAll('h1')].filter((h1) => !isLogo(h1)).map(headingText)),
  ].filter((text) => text !== '' && text.length <= LONGEST_TITLE)
  const names = headings.filter((text) => isNameOfSite(text, declared, siteName))
  const heading = visibleHeading(
    document,
    declared,
    headings.filter((text) => !names.includes(text)),
  )
  if (heading !== null) return unescapeAgain(heading)
  const title = cutSiteName(declared[0] ?? '', siteName ?? names[0] ?? null, host)
  return unescapeAgain(visibleLine(document, title) ?? title)
}

function visibleHeading(document: Document, declared: string[], headings: string[]): string | null {
  const agreeing = headings.find((text) => declared.some((title) => agrees(text, title)))
  if (agreeing) return agreeing

  for (const element of document.querySelectorAll('h2, h3, [itemprop="headline"]')) {
    const marked = element.hasAttribute('itemprop') || HEADLINE_CLASS.test(classWords(element))
    const text = marked ? headingText(element) : ''
    if (text !== '' && declared.some((title) => opens(text, title))) return text
  }
  const [sole, ...others] = headings
  if (sole === undefined || others.length > 0) return null
  return declared.length === 0 || sole.split(' ').length >= TELLING ? sole : null
}

/** The part of a title of several that old pages set large without a heading's tag. */
function visibleLine(document: Document, title: string): string | null {
  const segments = segmentsOf(title)
  const [first] = segments
  if (first === undefined || segments.length < 2 || first.split(' ').length < TELLING) return null
  const wanted = folded(first)
  for (const element of document.querySelectorAll('h2, h3, b, strong, font, big, td')) {
    if (element.childElementCount <= 1 && folded(textOf(element)) === wanted) return first
  }
  return null
}

function headingText(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  for (const element of copy.querySelectorAll(NOT_WORDS)) element.remove()
  return textOf(copy)
    .replace(/\s*[¶#§]$/, '')
    .trim()
}

/** Whether a heading says the same as a declared title, or its beginning. */
function agrees(heading: string, declared: string): boolean {
  if (opens(heading, declared)) return true
  const [a, b] = [folded(heading).split(' ').length, folded(declared).split(' ').length]
  return (
    Math.min(a, b) >= 3 && Math.max(a, b) <= 2.5 * Math.min(a, b) && wordOverlap(heading, declared) >= 0.75
  )
}

/** Whether a heading is a declared title, its beginning, or its first part before the site's name. */
function opens(heading: string, declared: string): boolean {
  const [a, b] = [folded(heading), folded(declared)]
  if (a === '' || b === '') return false
  if (a === b || segmentsOf(declared).some((segment) => folded(segment) === a)) return true
  return a.split(' ').length >= 3 && (b.startsWith(`${a} `) || a.startsWith(`${b} `))
}

/** A heading over every page of a site or book: its name, or the last part of a title of several. */
function isNameOfSite(heading: string, declared: string[], siteName: string | null): boolean {
  const text = folded(heading)
  if (siteName !== null && text === folded(siteName)) return true
  if (text.split(' ').length > LONGEST_NAME) return false
  return declared.some((title) => {
    const segments = segmentsOf(title)
    const opening = /^(.{3,60}?):\s/.exec(title)?.[1]
    return (
      (segments.length > 1 && folded(segments.at(-1) ?? '') === text && folded(segments[0] ?? '') !== text) ||
      (opening !== undefined && folded(opening) === text)
    )
  })
}

function isLogo(heading: Element): boolean {
  return LOGO.test(classWords(heading)) || LOGO.test(classWords(heading.parentElement ?? heading))
}

/** Feeds and editors escape titles once too often. */
function unescapeAgain(title: string): string {
  return title
    .replace(/&#(x?[\da-f]{1,6});/gi, (whole, code: string) => {
      const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)
      return point >= 32 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
