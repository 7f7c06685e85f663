import { fold } from './fold.ts'
import { NOT_WORD, WORD_OR_RUN } from './scripts.ts'

/** A word of a text, or a run of a script without spaces, as search compares it. */
export interface Piece {
  /** Offsets in the text, in UTF-16 code units. */
  start: number
  end: number
  folded: string
}

/** Part of a text without spaces or signs in it: a piece, or several where scripts meet. Offsets as in pieces. */
export type Stretch = Omit<Piece, 'folded'>

/** Most words are, and need no folding but of their case. */
const ASCII_WORD = /^[A-Za-z0-9]+$/
const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}]/u
const TO_END_OF_STRETCH = /[\p{L}\p{M}\p{N}]+/uy
const OTHER_CHARACTER = '[[\\p{L}\\p{M}\\p{N}]--[\\x00-\\x7f]]'

/** A text's pieces in order, from a place on where one begins. */
export function* piecesOf(text: string, from = 0): Generator<Piece> {
  const next = new RegExp(WORD_OR_RUN)
  next.lastIndex = from
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [word] = found
    const [start, end] = [found.index, found.index + word.length]
    if (ASCII_WORD.test(word)) yield { start, end, folded: word.toLowerCase() }
    else for (const folded of foldedWords(word)) yield { start, end, folded }
  }
}

/** A text's words, folded. */
export function foldedWords(text: string): string[] {
  return fold(text.replace(NOT_WORD, ' ')).replace(NOT_WORD, ' ').match(WORD_OR_RUN) ?? []
}

/**
 * The stretches that may have a piece beginning with one of some folded words: those with the word in them, and those
 * with other letters than ASCII's. The rest of a text is passed over without being looked at word by word, which takes
 * several times as long.
 */
export function* likelyStretches(text: string, words: readonly string[]): Generator<Stretch> {
  const plain = words.filter((word) => ASCII_WORD.test(word))
  const likely = new RegExp([...plain, OTHER_CHARACTER].join('|'), 'giv')
  for (let found = likely.exec(text); found; found = likely.exec(text)) {
    const stretch = stretchAround(text, found.index)
    yield stretch
    likely.lastIndex = stretch.end
  }
}

function stretchAround(text: string, at: number): Stretch {
  let start = at
  for (
    let before = characterBefore(text, at);
    WORD_CHARACTER.test(before);
    before = characterBefore(text, start)
  )
    start -= before.length
  TO_END_OF_STRETCH.lastIndex = at
  TO_END_OF_STRETCH.test(text)
  return { start, end: TO_END_OF_STRETCH.lastIndex }
}

/** Empty at the text's beginning. */
function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1)
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
  return text.slice(Math.max(0, at - (isSecondHalf ? 2 : 1)), at)
}
