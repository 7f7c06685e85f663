import { firstLettersOf, nearWords, slipsAllowed, type VocabularyWord } from './near-words.ts'
import type { SearchIndex } from './search-index.ts'

/** The share of the index that may be newer than the words read from it: these articles' own words have no slips. */
const STALE = 0.02

/** Behind it begin the scripts in which no slips are looked for. */
const LAST_LETTER = '\u2e80'

/** The index's words by their first letter, read ahead or when first asked for. */
export class Vocabulary {
  readonly #index: SearchIndex
  readonly #byLetter = new Map<string, VocabularyWord[]>()
  #age = 0
  #isClosed = false

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

  /** Reads the words that may be near others, letter by letter, and lets questions in between. */
  async readAhead(isEnough: () => boolean): Promise<void> {
    let from = 'a'
    while (!isEnough() && !this.#isClosed) {
      const first = this.#firstFrom(from)
      if (first === undefined) break
      this.#beginningWith(first)
      from = after(first)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  /** To be called before its index is closed. */
  close(): void {
    this.#isClosed = true
  }

  /** Takes note that the index has taken articles in. */
  age(articles: number): void {
    this.#age += articles
    if (this.#age < STALE * this.#index.size) return
    this.#age = 0
    this.#byLetter.clear()
  }

  #firstFrom(letter: string): string | undefined {
    const [first] = this.#index.firstWord(letter, LAST_LETTER) ?? ''
    return first
  }

  #beginningWith(letter: string): VocabularyWord[] {
    const known = this.#byLetter.get(letter)
    if (known) return known
    const words = this.#index.words(letter, after(letter))
    this.#byLetter.set(letter, words)
    return words
  }
}

function after(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)
}
