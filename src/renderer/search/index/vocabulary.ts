import { firstLettersOf, nearWords, slipsAllowed, type VocabularyWord } from './near-words.ts'
import type { SearchIndex } from './search-index.ts'

/** The index's words by their first letter, read when first asked for and kept until the index changes. */
export class Vocabulary {
  readonly #index: SearchIndex
  readonly #byLetter = new Map<string, VocabularyWord[]>()

  constructor(index: SearchIndex) {
    this.#index = index
  }

  /** The words of the index that a word may be a slip for. @param isPrefix it may be the beginning of one */
  near(word: string, isPrefix: boolean): string[] {
    if (slipsAllowed(word) === 0) return []
    return nearWords(
      word,
      firstLettersOf(word).flatMap((letter) => this.#beginningWith(letter)),
      isPrefix,
    )
  }

  /** Forgets what it has read. */
  forget(): void {
    this.#byLetter.clear()
  }

  #beginningWith(letter: string): VocabularyWord[] {
    const known = this.#byLetter.get(letter)
    if (known) return known
    const words = this.#index.words(letter, String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1))
    this.#byLetter.set(letter, words)
    return words
  }
}
