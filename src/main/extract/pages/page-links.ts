import type { PageKind } from '../../../shared/extraction-report.ts'
import { textOf } from '../dom/blocks.ts'
import { folded } from '../metadata/same-text.ts'
import type { SiteRule } from '../site-rules/site-rule.ts'
import { stepBetween } from './page-number.ts'
import { NEXT_PAGE, SINGLE_PAGE } from './page-words.ts'

/** Absolute addresses; null where the page has no such link. */
export interface PageLinks {
  /** The article's next page. */
  nextPage: string | null
  /** The whole article on one page. */
  singlePage: string | null
}

export const NO_LINKS: PageLinks = { nextPage: null, singlePage: null }

/** Links looked at; a page with more is no page of an article. */
const MOST_LINKS = 5_000
/** Characters of a link that leads to a page, not to a story. */
const LONGEST_LABEL = 60
/** Characters of a list of pages. */
const LONGEST_PAGE_LIST = 200
/** Elements up from a numbered link in which the current page's number is looked for. */
const LIST_HEIGHT = 3
/** A label without a word in it. */
const NEXT_ARROW = /^[\s]*(?:>{1,2}|»|›|→|⟩|▶|❯)[\s]*$/
/** Where the pages are those of a list of articles, not of one. */
const ARCHIVE = /\/(?:categor(?:y|ies)|tags?|topics?|authors?|archives?|search|rubriques?|kategorie)\//i
/** Shorter last parts of a path tell nothing of the story. */
const SHORTEST_SLUG = 5

/**
 * Where the rest of an article is, judged by address above all: the same address with the next number. A
 * `rel=next` alone means the next post on a blog and the next chapter in documentation. Reads only; call
 * it before anything is taken away.
 */
export function findPageLinks(document: Document, kind: PageKind, rule: SiteRule | null): PageLinks {
  const here = new URL(document.location.href)
  if (!/^https?:$/.test(here.protocol)) return NO_LINKS
  const base = document.baseURI
  const named = (selector: string | undefined) =>
    selector === undefined ? undefined : sameSite(document.querySelector(selector), here, base)?.href
  const links = mayHavePages(here, kind) ? linksOf(document) : []
  const nextPage = named(rule?.nextPage) ?? findNextPage(links, kind, here, base)
  const mayBeWhole = nextPage !== null && kind === 'article'
  const singlePage = named(rule?.singlePage) ?? (mayBeWhole ? findSinglePage(links, here, base) : null)
  return { nextPage, singlePage }
}

function mayHavePages({ pathname, search }: URL, kind: PageKind): boolean {
  if (kind === 'discussion') return true
  return kind === 'article' && !(pathname === '/' && search === '') && !ARCHIVE.test(`${pathname}/`)
}

function findNextPage(links: Element[], kind: PageKind, here: URL, base: string): string | null {
  for (const link of links) {
    // Cheap enough for thousands of links: pages have numbers.
    if (!/\d/.test(link.getAttribute('href') ?? '')) continue
    const address = sameSite(link, here, base)
    const step = address && stepBetween(here, address)
    if (!step || step.to !== step.from + 1) continue
    if (kind === 'article' && isAmongComments(link)) continue
    // Without a page's word in it, `/story-2` is believed only of a page that has no number yet.
    if ((step.isSure || step.from === 1) && isEvident(link, step)) return address.href
  }
  return null
}

/** Whether a link says that it leads to the next page: by its relation, its words, or its place in a list. */
function isEvident(link: Element, step: { from: number; to: number }): boolean {
  if (/(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) return true
  const label = textOf(link)
  if (label.length > LONGEST_LABEL) return false
  const words = folded(label)
  if (words === String(step.to)) return isInPageList(link, step.from)
  if (words !== '') return NEXT_PAGE.has(words.replace(/ \d{1,3}$/, ''))
  const spoken = folded(link.getAttribute('aria-label') ?? link.getAttribute('title') ?? '')
  return spoken === '' ? NEXT_ARROW.test(label) : NEXT_PAGE.has(spoken)
}

/** Whether the current page's number stands beside a link with the next one's. */
function isInPageList(link: Element, current: number): boolean {
  let around = link.parentElement
  for (let up = 0; around && up < LIST_HEIGHT; up++, around = around.parentElement) {
    if (textOf(around).length > LONGEST_PAGE_LIST) return false
    if (labelsIn(around).includes(String(current))) return true
  }
  return false
}

/** The words of each text in an element; in a list of pages nothing need stand between two numbers. */
function labelsIn(element: Node): string[] {
  if (element.nodeType === element.TEXT_NODE) return folded(element.nodeValue ?? '').split(' ')
  return [...element.childNodes].flatMap(labelsIn)
}

function findSinglePage(links: Element[], here: URL, base: string): string | null {
  for (const link of links) {
    const isPrint = link.localName === 'link' && link.matches('[rel~="alternate" i][media="print" i]')
    const label = link.localName === 'a' ? textOf(link) : ''
    if (!isPrint && (label.length > LONGEST_LABEL || !SINGLE_PAGE.has(folded(label)))) continue
    const address = sameSite(link, here, base)
    if (address && isOfSameStory(here, address)) return address.href
  }
  return null
}

/** The same path with other parameters, one below it, or one that holds the story's own name. */
function isOfSameStory(here: URL, there: URL): boolean {
  const path = here.pathname.replace(/\/(?:\d{1,2})?$/, '')
  if (path !== '' && there.pathname.startsWith(path)) return true
  const slug = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{2,5}$/, '')
  return slug.length >= SHORTEST_SLUG && there.href.includes(slug)
}

function linksOf(document: Document): Element[] {
  const links = [
    ...document.querySelectorAll('link[rel~="next" i][href], link[media="print" i][href], a[href]'),
  ]
  return links.length > MOST_LINKS ? [] : links
}

/** Where a link leads, if that is another page of the same host. */
function sameSite(link: Element | null, here: URL, base: string): URL | null {
  const href = link?.getAttribute('href')?.trim()
  if (!href || href.startsWith('#') || !URL.canParse(href, base)) return null
  const address = new URL(href, base)
  address.hash = ''
  address.username = ''
  address.password = ''
  if (address.host !== here.host || !/^https?:$/.test(address.protocol)) return null
  return address.pathname === here.pathname && address.search === here.search ? null : address
}

/** Readers' comments have pages of their own. */
function isAmongComments(link: Element): boolean {
  return (
    /#.*comment/i.test(link.getAttribute('href') ?? '') ||
    link.closest('[id*="comment" i], [class*="comment" i], [id*="disqus" i]') !== null
  )
}
