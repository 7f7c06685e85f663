import { distance } from 'fastest-levenshtein'

/** Letters from which on a word is looked for with one slip, and with two. */
const ONE_SLIP = 4
const TWO_SLIPS = 8
/** As many spellings as are looked for beside the one that was typed. */
const MOST = 8

export interface VocabularyWord {
  word: string
  /** How many articles have it. */
  articles: number
}

/** How many slips a word may have: letters left out, added, exchanged, or two neighbours swapped. */
export function slipsAllowed(word: string): number {
  const { length } = [...word]
  return length < ONE_SLIP ? 0 : length < TWO_SLIPS ? 1 : 2
}

/**
 * Words so near to one that it may be a slip for them, nearest first, then those that most articles have.
 *
 * @param isPrefix the word may be the beginning of a longer one
 */
export function nearWords(word: string, vocabulary: readonly VocabularyWord[], isPrefix: boolean): string[] {
  const allowed = slipsAllowed(word)
  const near: { word: string; slips: number; articles: number }[] = []
  for (const { word: other, articles } of vocabulary) {
    if (other === word || other.length < word.length - allowed) continue
    if (!isPrefix && other.length > word.length + allowed) continue
    const slips = isPrefix ? slipsInBeginning(word, other, allowed) : slipsBetween(word, other, allowed)
    if (slips <= allowed) near.push({ word: other, slips, articles })
  }
  return near
    .sort((one, other) => one.slips - other.slips || other.articles - one.articles)
    .slice(0, MOST)
    .map((found) => found.word)
}

/** The fewest slips between a word and any beginning of another, about as long: "eurpo" may become "europe". */
function slipsInBeginning(word: string, other: string, allowed: number): number {
  const lengths = [word.length, word.length + 1, word.length - 1].filter((length) => length <= other.length)
  return Math.min(...lengths.map((length) => slipsBetween(word, other.slice(0, length), allowed)))
}

/** Levenshtein's distance, where two neighbours swapped are one slip (Damerau 1964); a swap counts once at most. */
function slipsBetween(word: string, other: string, allowed: number): number {
  const slips = distance(word, other)
  return slips === allowed + 1 && swaps(word).some((swapped) => distance(swapped, other) === slips - 2)
    ? allowed
    : slips
}

/** A word with each pair of its neighbours swapped. */
function swaps(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word.charAt(at + 1), word.charAt(at), word.slice(at + 2)].join(''),
  )
}

/** The first letters under which near words stand: its own, and its second where the first was left out or swapped. */
export function firstLettersOf(word: string): string[] {
  return [...new Set([...word].slice(0, 2))]
}
