import type { SearchResult } from './service/messages.ts'
import type { Pattern } from './words/match-words.ts'

let found: { articleIds: ReadonlySet<string>; patterns: readonly Pattern[] } | null = null

/** Keeps what a search has found, for the article that is opened from it. */
export function rememberFound({ hits, patterns }: SearchResult): void {
  found = { articleIds: new Set(hits.map(({ article }) => article.id)), patterns }
}

/** For when nothing is searched any more. */
export function forgetFound(): void {
  found = null
}

/** What to mark in an article: the words of the search that is open and has found it. */
export function foundWords(articleId: string): readonly Pattern[] {
  return found?.articleIds.has(articleId) ? found.patterns : []
}
