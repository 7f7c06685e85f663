import type { ArticleFilter } from '../../store/article-keys.ts'
import type { Phrase } from '../words/index-text.ts'
import type { Pattern } from '../words/match-words.ts'

/** The index's column that words can be asked of alone. */
export type TextField = 'title' | 'byline' | 'site'

/** Words to look for in articles' texts. */
export interface WordsNode {
  kind: 'words'
  field: TextField | null
  /** Any of them will do; the first is what was typed, others are spellings near it. */
  phrases: readonly Phrase[]
  /** What is marked where it is found. */
  patterns: readonly Pattern[]
  isQuoted: boolean
}

export interface FilterNode {
  kind: 'filter'
  filter: ArticleFilter
}

export interface NotNode {
  kind: 'not'
  of: QueryNode
}

/** All of them, or any. All of nothing is every article. */
export interface GroupNode {
  kind: 'all' | 'any'
  of: readonly QueryNode[]
}

export type QueryNode = WordsNode | FilterNode | NotNode | GroupNode

/** Whether a query asks for words anywhere. One that does not is answered without an index of words. */
export function asksForWords(node: QueryNode): boolean {
  switch (node.kind) {
    case 'words':
      return true
    case 'filter':
      return false
    case 'not':
      return asksForWords(node.of)
    default:
      return node.of.some(asksForWords)
  }
}

/** The words that are looked for, without those that must not be there. */
export function wantedWords(node: QueryNode): WordsNode[] {
  switch (node.kind) {
    case 'words':
      return [node]
    case 'all':
    case 'any':
      return node.of.flatMap(wantedWords)
    default:
      return []
  }
}

/** The query with its wanted words replaced. */
export function mapWantedWords(node: QueryNode, replace: (words: WordsNode) => WordsNode): QueryNode {
  switch (node.kind) {
    case 'words':
      return replace(node)
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map((part) => mapWantedWords(part, replace)) }
    default:
      return node
  }
}
