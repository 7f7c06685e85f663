import { firstLettersOf, nearWords, slipsAllowed, type VocabularyWord } from './near-words.ts'
import type { SearchIndex } from './search-index.ts'

/** The share of the index that may be newer than the words read from it: these articles' own words have no slips. */
const STALE = 0.02

/** Words that are read ahead at a time: a question that comes meanwhile waits for some ms, not for a whole letter. */
const AT_ONCE = 500

/** Behind it begin the scripts in which no slips are looked for. */
const LAST_LETTER = '\u2e80'

/** The index's words by their first letter, read ahead or when first asked for. */
export class Vocabulary {
  readonly #index: SearchIndex
  /** Another when the index has changed so much that all have to be read again. */
  #byLetter = new Map<string, VocabularyWord[]>()
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

  /** Reads the words that may be near others, a few at a time, and lets questions in between. */
  async readAhead(isEnough: () => boolean): Promise<void> {
    const isOver = () => isEnough() || this.#isClosed
    for (let from = 'a'; !isOver(); ) {
      const letter = this.#firstFrom(from)
      if (letter === undefined) break
      await this.#readSlowly(letter, isOver)
      from = after(letter)
    }
  }

  async #readSlowly(letter: string, isOver: () => boolean): Promise<void> {
    const kept = this.#byLetter
    const words: VocabularyWord[] = []
    for (let from: string | null = letter; from !== null; ) {
      if (this.#byLetter.has(letter)) return
      const began = performance.now()
      const some: VocabularyWord[] = this.#index.words(from, after(letter), AT_ONCE)
      words.push(...some)
      const last = some.at(-1)
      from = last && some.length === AT_ONCE ? nextWord(last.word) : null
      // As long a rest as it took: it leaves half of a core to whoever scrolls the list meanwhile.
      await new Promise((resolve) => setTimeout(resolve, performance.now() - began))
      if (isOver() || kept !== this.#byLetter) return
    }
    this.#byLetter.set(letter, words)
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
    this.#byLetter = new Map()
  }

  #firstFrom(letter: string): string | undefined {
    const [first] = this.#index.firstWord(letter, LAST_LETTER) ?? ''
    return first
  }

  #beginningWith(letter: string): VocabularyWord[] {
    const known = this.#byLetter.get(letter)
    if (known) return known
    const words = this.#index.words(letter, after(letter), Number.MAX_SAFE_INTEGER)
    this.#byLetter.set(letter, words)
    return words
  }
}

function after(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)
}

/** What comes first behind a word, as SQLite compares them. */
function nextWord(word: string): string {
  return `${word}\u0001`
}
