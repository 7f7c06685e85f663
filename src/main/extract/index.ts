import { RectoError } from '../../shared/errors/recto-error.ts'
import { sourceName } from '../../shared/source-name.ts'
import { declaredBody } from './candidates/declared-body.ts'
import { findRoot, prunedDocument } from './candidates/find-root.ts'
import { restoreLeadFigure } from './candidates/lead-figure.ts'
import { Cleaning } from './cleaning.ts'
import { composeArticle } from './compose-article.ts'
import { type Tracing, tracingOf } from './corrections/tracing.ts'
import type { Extraction, ExtractOptions } from './extraction.ts'
import { decideKind } from './kinds/decide-kind.ts'
import { findOwnCopy } from './kinds/own-copy.ts'
import { readMetadata } from './metadata/index.ts'
import { findPageLinks, NO_LINKS } from './pages/page-links.ts'
import { type DomKind, type ParsedPage, parsePage } from './parse.ts'
import { builtInRules } from './site-rules/built-in.ts'
import { ruleFor } from './site-rules/rule-for.ts'
import { readSiteRules, type SiteRule } from './site-rules/site-rule.ts'
import { isWall } from './walls.ts'

export type { Extraction, ExtractOptions, ExtractOutcome, ExtractTask } from './extraction.ts'

interface Page {
  html: string
  /** Absolute http or https address. */
  url: string
}

/**
 * Finds the article of a page. The same page always gives the same article.
 *
 * @throws RectoError `page/wall`, `page/no-article`, `page/too-complex` or `page/unreadable`; `rule/invalid`
 */
export function extractArticle(page: Page, options: ExtractOptions = {}): Extraction {
  if (options.dom) return extractIn(options.dom, page, options)
  try {
    return extractIn('light', page, options)
  } catch (thrown) {
    if (!(thrown instanceof RectoError) || thrown.failure.code !== 'page/unreadable') throw thrown
    // Something that the light DOM has not; jsdom has the last word.
    return extractIn('jsdom', page, options)
  }
}

function extractIn(dom: DomKind, page: Page, options: ExtractOptions): Extraction {
  const opened: ParsedPage[] = []
  const openAs = (html: string) => {
    const parsed = parsePage(html, page.url, dom)
    opened.push(parsed)
    return parsed.document
  }
  const tracing = tracingOf(page.url, () => openAs(page.html), openAs, options)
  const open = () => {
    const document = openAs(page.html)
    tracing?.page.register(document)
    return document
  }
  try {
    return extract(page, open, options, tracing)
  } catch (thrown) {
    if (thrown instanceof RectoError) throw thrown
    // The only range error a deep page can cause: the stack is full.
    if (thrown instanceof RangeError) throw new RectoError('page/too-complex', {}, { cause: thrown })
    throw new RectoError('page/unreadable', {}, { cause: thrown })
  } finally {
    for (const parsed of opened) parsed.close()
  }
}

function extract(
  page: Page,
  open: () => Document,
  options: ExtractOptions,
  tracing: Tracing | null,
): Extraction {
  const document = open()
  const copied = fromOwnCopy(document, page, options, tracing)
  if (copied) return copied
  const host = sourceName(page.url)
  if (isWall(document) && !options.whole) throw new RectoError('page/wall', { host })
  const rule = siteRule(page.url, options)
  const kind = rule?.kind ?? decideKind(document)
  const metadata = readMetadata(document, kind)
  const links = findPageLinks(document, kind, rule)
  const facts = { metadata, kind, pageUrl: page.url, baseUrl: document.baseURI, rule, links }
  const cleaning = new Cleaning(facts, options.without, tracing)

  const found = findRoot(document, open, cleaning)
  if (found) {
    restoreLeadFigure(found.root, found.leadFigure)
    const extraction = composeArticle(found)
    if (extraction) return extraction
  }
  const declared = cleaning.isOn('declared-body') ? declaredBody(document, metadata.articleBody) : null
  const fromDeclared =
    declared && composeArticle({ root: declared, cleaning: cleaning.again(), foundBy: 'declared-body' })
  if (fromDeclared) return fromDeclared
  if (options.whole) {
    const whole = cleaning.again({ kind: 'overview' })
    const extraction = composeArticle({
      root: prunedDocument(open(), whole).body,
      cleaning: whole,
      foundBy: 'whole-page',
    })
    if (extraction) return extraction
  }
  throw new RectoError(options.whole ? 'page/empty' : 'page/no-article', { host })
}

/** An article that Recto has written: taken as it stands, and brought into today's form. */
function fromOwnCopy(
  document: Document,
  { url }: Page,
  { without }: ExtractOptions,
  tracing: Tracing | null,
): Extraction | null {
  const copy = findOwnCopy(document)
  if (!copy) return null
  const { body, kind } = copy
  // A file has no address of its own worth keeping.
  const pageUrl = /^https?:/.test(url) ? url : (copy.url ?? url)
  const metadata = { ...readMetadata(document, kind), ...copy.metadata }
  const facts = { metadata, kind, pageUrl, baseUrl: document.baseURI, rule: null, links: NO_LINKS }
  return composeArticle({ root: body, cleaning: new Cleaning(facts, without, tracing), foundBy: 'own-copy' })
}

/** What a person's own rules and Recto's say about an address; the person's come first. */
function siteRule(url: string, { rules = [], without = [] }: ExtractOptions): SiteRule | null {
  if (without.includes('site-rules')) return null
  return ruleFor(url, [...readSiteRules(rules), ...builtInRules])
}
