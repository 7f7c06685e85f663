import type { SearchResult } from './service/messages.ts'
import type { Pattern } from './words/match-words.ts'

/** What an article was found by. */
export interface FoundWords {
  /** As typed. */
  query: string
  patterns: readonly Pattern[]
}

let found: (FoundWords & { articleIds: ReadonlySet<string> }) | null = null

/** Keeps what a search has found, for the article that is opened from it. */
export function rememberFound(query: string, { hits, patterns }: SearchResult): void {
  found = { articleIds: new Set(hits.map(({ article }) => article.id)), query, patterns }
}

/** For when nothing is searched any more. */
export function forgetFound(): void {
  found = null
}

/** What to mark in an article: the words of the search that is open and has found it. */
export function foundWords(articleId: string): FoundWords {
  return found?.articleIds.has(articleId) ? found : { query: '', patterns: [] }
}
