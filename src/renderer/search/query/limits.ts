import { type Token, tokenize } from './tokens.ts'

/** Beyond these a query is no question any more: what follows is left out. */
const MOST_CHARACTERS = 1000
const MOST_TERMS = 64
/** Brackets within brackets; deeper ones are read as if they were not there. */
export const DEEPEST = 16

/** What is read of a query. */
export function tokensRead(query: string): Token[] {
  return tokenize(query.slice(0, MOST_CHARACTERS)).slice(0, MOST_TERMS)
}

/** Whether all of a query is read. */
export function isWithinLimits(query: string): boolean {
  if (query.length > MOST_CHARACTERS) return false
  const tokens = tokenize(query)
  let depth = 0
  let deepest = 0
  for (const { kind } of tokens) {
    if (kind === 'open') deepest = Math.max(deepest, ++depth)
    if (kind === 'close') depth = Math.max(0, depth - 1)
  }
  return tokens.length <= MOST_TERMS && deepest <= DEEPEST
}
