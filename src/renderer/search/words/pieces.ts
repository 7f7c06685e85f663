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

/** A text's pieces in order, from a place on where one begins. */
export function* piecesOf(text: string, from = 0): Generator<Piece> {
  for (let at = from; ; ) {
    WORD_OR_RUN.lastIndex = at
    const found = WORD_OR_RUN.exec(text)
    if (!found) return
    const [word] = found
    const start = found.index
    at = start + word.length
    if (ASCII_WORD.test(word)) yield { start, end: at, folded: word.toLowerCase() }
    else for (const folded of foldedWords(word)) yield { start, end: at, folded }
  }
}

/** A text's words, folded. */
export function foldedWords(text: string): string[] {
  return fold(text.replace(NOT_WORD, ' ')).replace(NOT_WORD, ' ').match(WORD_OR_RUN) ?? []
}

/**
 * The stretches that may have a piece beginning with one of some folded words. The rest of a text is passed over
 * without being taken apart and folded, which takes many times as long.
 *
 * @param spellings of the words (`spellingsOf`)
 */
export function* likelyStretches(text: string, spellings: RegExp): Generator<Stretch> {
  for (let at = 0; ; ) {
    spellings.lastIndex = at
    const found = spellings.exec(text)
    if (!found) return
    const stretch = stretchAround(text, found.index)
    if (stretch) yield stretch
    at = stretch?.end ?? found.index + 1
  }
}

/** Null where a sign stands (half of a pair may be one of a letter's). */
function stretchAround(text: string, at: number): Stretch | null {
  TO_END_OF_STRETCH.lastIndex = at
  if (!TO_END_OF_STRETCH.test(text)) return null
  const end = TO_END_OF_STRETCH.lastIndex
  let start = at
  for (
    let before = characterBefore(text, at);
    WORD_CHARACTER.test(before);
    before = characterBefore(text, start)
  )
    start -= before.length
  return { start, end }
}

/** Empty at the text's beginning. */
function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1)
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
  return text.slice(Math.max(0, at - (isSecondHalf ? 2 : 1)), at)
}
