import { isTagWithin, movedTag, tagKey } from '../../../shared/tag.ts'
import { isWithinLimits, tokensRead } from './limits.ts'
import { quoteValue } from './quote-value.ts'

/**
 * A query that asks for the same articles once a tag, and those below it, have another name. Everything but its `tag:`
 * terms stays as it is written.
 *
 * @param from the tag's key
 * @param to its new name
 * @returns the query itself where it asks for no such tag, or would become longer than what is read of a query
 */
export function renameTagTerms(query: string, from: string, to: string): string {
  let renamed = ''
  let at = 0
  for (const token of tokensRead(query)) {
    if (token.kind !== 'term' || token.field !== 'tag' || !isTagWithin(tagKey(token.text), from)) continue
    renamed += `${query.slice(at, token.start)}tag:${quoteValue(movedTag(token.text, from, to))}`
    at = token.end
    // What stood apart by its quotation marks must not grow together, nor two of these become one.
    if (/^[^\s()]/.test(query.slice(at))) renamed += ' '
  }
  if (at === 0) return query
  renamed += query.slice(at)
  return isWithinLimits(renamed) || !isWithinLimits(query) ? renamed : query
}
