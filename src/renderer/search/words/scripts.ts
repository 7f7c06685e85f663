const WORD = '[\\p{L}\\p{M}\\p{N}]'
/** Scripts that write no spaces between words. */
const UNSPACED = '[\\p{sc=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'

/** What no word consists of. */
export const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu

/** A run of letters of a script without spaces. */
export const UNSPACED_RUN = new RegExp(`[${UNSPACED}&&${WORD}]+`, 'gv')

/** A run of a script without spaces, or a word of another. */
export const WORD_OR_RUN = new RegExp(`[${UNSPACED}&&${WORD}]+|[${WORD}--${UNSPACED}]+`, 'gv')

/** Whether a word is, or begins with, a run of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return word.search(UNSPACED_RUN) === 0
}
