import type { IndexedTexts } from '../../store/indexed-texts.ts'
import { Backlog } from './backlog.ts'
import type { IndexPlace } from './index-places.ts'
import type { SearchIndex } from './search-index.ts'
import { tellDeveloper } from './tell-developer.ts'
import { Vocabulary } from './vocabulary.ts'

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_NOTADB: sqlite.org/rescode.html */
const DAMAGE = new Set([10, 11, 14, 26])

/**
 * Keeps the index usable: one that is damaged is thrown away and made anew from the store, in memory where there is no
 * room for a file.
 */
export class IndexKeeper {
  /** What its index does not know yet. */
  readonly backlog = new Backlog()
  readonly #places: [IndexPlace, ...IndexPlace[]]
  #index: SearchIndex
  #vocabulary: Vocabulary
  /** False while there is none that could be begun. */
  #isOpen = true
  /** Whether it was looked through since it was last written: a full disk fails again and again. */
  #isKnownWhole = false
  /** The making of a new index that is under way. */
  #making: Promise<void> | null = null

  private constructor(places: [IndexPlace, ...IndexPlace[]], index: SearchIndex) {
    this.#places = places
    this.#index = index
    this.#vocabulary = new Vocabulary(index)
  }

  /**
   * Opens the index in the best place, an empty one where it is missing, damaged or of another version.
   *
   * @param places where it can be, best first
   * @throws RectoError `store/*`; what the last place throws where there is none left
   */
  static async open(places: [IndexPlace, ...IndexPlace[]]): Promise<IndexKeeper> {
    const { index, isLasting } = openAt(places[0]) ?? (await beginIn(places))
    const keeper = new IndexKeeper(places, index)
    await keeper.backlog.startOver(index.articleIds, isLasting)
    return keeper
  }

  get vocabulary(): Vocabulary {
    return this.#vocabulary
  }

  /** Reads the vocabulary before it is asked for. */
  async readAhead(isEnough: () => boolean): Promise<void> {
    try {
      await this.#vocabulary.readAhead(isEnough)
    } catch (thrown) {
      await this.#mend(thrown)
    }
  }

  /** Asks the index. Where it turns out to be damaged, the answer is that of the empty index that takes its place. */
  async read<T>(ask: (index: SearchIndex) => T): Promise<T> {
    await this.#untilOpen()
    try {
      return ask(this.#index)
    } catch (thrown) {
      await this.#mend(thrown)
      return ask(this.#index)
    }
  }

  /**
   * Takes in some articles and forgets others, all or nothing.
   *
   * @returns false where it has to be done again, since another index has taken the place of a damaged one
   * @throws SQLite3Error where the index is whole but cannot be written: a full disk is an I/O error to SQLite
   */
  async write(texts: readonly IndexedTexts[], gone: readonly string[]): Promise<boolean> {
    await this.#untilOpen()
    try {
      this.#index.write(texts, gone)
      this.#vocabulary.age(texts.length)
      this.#isKnownWhole = false
      return true
    } catch (thrown) {
      this.#isKnownWhole ||= this.#index.isWhole()
      if (this.#isKnownWhole) throw thrown
      await this.#mend(thrown)
      return false
    }
  }

  /** Throws the index away and has every article indexed anew. Once at a time. */
  rebuild(): Promise<void> {
    this.#making ??= this.#makeAnew().finally(() => {
      this.#making = null
    })
    return this.#making
  }

  /** @throws what keeps a new index from being begun, where there is none */
  async #untilOpen(): Promise<void> {
    while (this.#making) await this.#making
    if (!this.#isOpen) await this.rebuild()
  }

  async #mend(thrown: unknown): Promise<void> {
    if (!isDamage(thrown)) throw thrown
    await this.rebuild()
  }

  async #makeAnew(): Promise<void> {
    if (this.#isOpen) {
      this.#vocabulary.close()
      this.#index.close()
    }
    this.#isOpen = false
    const { index, isLasting } = await beginIn(this.#places)
    this.#index = index
    this.#isOpen = true
    this.#isKnownWhole = false
    this.#vocabulary = new Vocabulary(index)
    await this.backlog.startOver(index.articleIds, isLasting)
  }
}

interface Opened {
  index: SearchIndex
  isLasting: boolean
}

function openAt(place: IndexPlace): Opened | null {
  try {
    return { index: place.open(), isLasting: place.isLasting }
  } catch (thrown) {
    // Whatever is wrong with it: it holds nothing that the store does not.
    tellDeveloper(thrown)
    return null
  }
}

/** An empty index in the first place that has room for one. */
async function beginIn([place, ...others]: [IndexPlace, ...IndexPlace[]]): Promise<Opened> {
  try {
    await place.remove()
    return { index: place.open(), isLasting: place.isLasting }
  } catch (thrown) {
    const [next, ...more] = others
    if (!next) throw thrown
    tellDeveloper(thrown)
    return beginIn([next, ...more])
  }
}

function isDamage(thrown: unknown): boolean {
  const code = (thrown as { resultCode?: unknown }).resultCode
  // The lower byte of an extended code is its kind.
  return typeof code === 'number' && DAMAGE.has(code & 0xff)
}
