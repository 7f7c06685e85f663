import type { GeneratedArticle } from '../generate.ts'

/** A search engine as the comparison asks it. */
export interface Engine {
  add(articles: readonly GeneratedArticle[]): Promise<void>
  /** The ids of the twenty best for one word, or for a word's beginning. */
  search(word: string, isPrefix: boolean): Promise<string[]>
  /** Keeps the index. @returns its size in bytes */
  save(): Promise<number>
  /** Begins anew from what was kept. */
  load(): Promise<void>
}
