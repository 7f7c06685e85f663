import type { Phrase } from '../words/index-text.ts'
import type { QueryNode, WordsNode } from './ast.ts'

/**
 * A query as SQLite's FTS5 asks it (sqlite.org/fts5.html, 3); null where it asks for more than words, or only for
 * their absence, which FTS5 cannot.
 */
export function ftsExpression(node: QueryNode): string | null {
  switch (node.kind) {
    case 'words':
      return wordsExpression(node)
    case 'any':
      return join(node.of.map(ftsExpression), ' OR ')
    case 'all': {
      const wanted = node.of.filter(({ kind }) => kind !== 'not').map(ftsExpression)
      const unwanted = node.of.flatMap((part) => (part.kind === 'not' ? [ftsExpression(part.of)] : []))
      const expression = join(wanted, ' AND ')
      if (expression === null || unwanted.length === 0) return expression
      const without = join(unwanted, ' OR ')
      return without === null ? null : `(${expression} NOT ${without})`
    }
    default:
      return null
  }
}

/** Asks for any of some words: what ranks the articles of a query that asks for more than words. */
export function anyOfWords(words: readonly WordsNode[]): string | null {
  return join(words.map(wordsExpression), ' OR ')
}

function wordsExpression({ field, phrases }: WordsNode): string {
  const any = phrases.map(phraseExpression).join(' OR ')
  return field === null ? `(${any})` : `(${field} : (${any}))`
}

/** @returns the phrase as FTS5 reads it */
export function phraseExpression({ words, isPrefix }: Phrase): string {
  // Words hold no quotation marks (NOT_WORD).
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`
}

function join(parts: readonly (string | null)[], operator: string): string | null {
  if (parts.length === 0 || parts.includes(null)) return null
  return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(operator)})`
}
