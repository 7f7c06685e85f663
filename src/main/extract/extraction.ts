import type { Article } from '../../shared/article.ts'
import type { Failure } from '../../shared/errors/failure.ts'

export interface Extraction {
  article: Article
  /** Absolute addresses of every picture, lead image first, none twice. */
  images: string[]
}

/** What a worker is asked for. Plain data, since it crosses threads. */
export interface ExtractTask {
  bytes: Uint8Array
  /** The answer's Content-Type header. */
  contentType: string | null
  /** Where the page was finally found. */
  url: string
  /** Keep the page's whole text where no article is found. */
  whole: boolean
}

export type ExtractOutcome = { ok: true; extraction: Extraction } | { ok: false; failure: Failure }
