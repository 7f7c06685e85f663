import { fold } from './fold.ts'
import { isUnspaced, NOT_WORD, UNSPACED_RUN } from './scripts.ts'

/**
 * A text as the index reads it: folded words parted by single spaces. Runs of scripts without spaces become pairs of
 * neighbouring letters and the last letter alone, so that any part of a run is found as a phrase, wherever a
 * dictionary would see its words.
 */
export function indexText(text: string): string {
  // Once more after folding: "½" becomes "1⁄2".
  const words = fold(text.replace(NOT_WORD, ' ')).replace(NOT_WORD, ' ')
  return words.replace(UNSPACED_RUN, pairs).replace(/ {2,}/g, ' ').trim()
}

function pairs(run: string): string {
  const letters = [...run]
  return ` ${letters.map((letter, at) => letter + (letters[at + 1] ?? '')).join(' ')} `
}

/** What is looked for in the index: words that follow each other. */
export interface Phrase {
  /** As in the index. */
  words: readonly string[]
  /** The last word may go on. */
  isPrefix: boolean
}

/** A text to look for, as a phrase; null where it has no words. @param isUnfinished its last word may go on */
export function phraseOf(text: string, isUnfinished: boolean): Phrase | null {
  const words = indexText(text).split(' ').filter(Boolean)
  const last = words.at(-1)
  if (last === undefined) return null
  if (!isLetterOfRun(last)) return { words, isPrefix: isUnfinished && [...last].length > 1 }
  const isRunsEnd = [...(words.at(-2) ?? '')].length === 2 && words.at(-2)?.endsWith(last)
  // A run may go on behind what was asked for; its last letter does not stand alone then.
  return isRunsEnd ? { words: words.slice(0, -1), isPrefix: false } : { words, isPrefix: true }
}

function isLetterOfRun(word: string): boolean {
  return isUnspaced(word) && [...word].length === 1
}
