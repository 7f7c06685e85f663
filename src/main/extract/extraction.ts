import type { Article } from '../../shared/article.ts'
import type { Correction } from '../../shared/correction.ts'
import type { Failure } from '../../shared/errors/failure.ts'
import type { ExtractionReport } from '../../shared/extraction-report.ts'
import type { InspectedPage } from '../../shared/inspection.ts'
import type { PageLinks } from './pages/page-links.ts'
import type { DomKind } from './parse.ts'
import type { SiteRule } from './site-rules/site-rule.ts'

export interface Extraction {
  article: Article
  /** Absolute addresses of every picture, lead image first, none twice. */
  images: string[]
  report: ExtractionReport
  /** Where the rest of the article is, when this page holds a part. */
  links: PageLinks
  /** Where it was asked for: the page with what was left out of it. */
  inspection?: PageInspection
}

export interface ExtractOptions {
  /** Keep the page's whole text where no article is found. */
  whole?: boolean | undefined
  /** Names of passes to leave out, to see what each is worth. */
  without?: readonly string[] | undefined
  /**
   * Reads in this DOM and no other, to compare the two. Without it the light one is taken, and jsdom where that
   * cannot do it.
   */
  dom?: DomKind | undefined
  /** A person's own site rules, which come before Recto's. */
  rules?: readonly SiteRule[] | undefined
  /** What a person wants otherwise, in the order in which it is done. Those for other sites are passed over. */
  corrections?: readonly Correction[] | undefined
  /** Tell what was left out, in place. */
  inspect?: boolean | undefined
}

/** A page as `inspectPage` tells of it, and how many of its parts each correction met, by its id. */
export interface PageInspection {
  page: InspectedPage
  met: Record<string, number>
}

/** What a worker is asked for. Plain data, since it crosses threads. */
export interface ExtractTask extends ExtractOptions {
  bytes: Uint8Array
  /** The answer's Content-Type header. */
  contentType: string | null
  /** Where the page was finally found. */
  url: string
}

export type ExtractOutcome = { ok: true; extraction: Extraction } | { ok: false; failure: Failure }
