import { tokenize } from './tokens.ts'

/**
 * A query as the last part of another, held together by brackets. The last of them stays open, so that what the query
 * itself has left open (a word, a quotation) stays so too. A bracket of its own that closes nothing parts it in two, all
 * of both wanted, as it does alone.
 */
export function withinBrackets(query: string): string {
  let bracketed = '('
  let at = 0
  let depth = 0
  for (const { kind, start, end } of tokenize(query)) {
    if (kind === 'open') depth++
    if (kind !== 'close') continue
    if (depth > 0) {
      depth--
      continue
    }
    bracketed += `${query.slice(at, start)}) (`
    at = end
  }
  return bracketed + query.slice(at)
}
