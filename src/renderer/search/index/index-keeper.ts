import type { IndexedTexts } from '../../store/indexed-texts.ts'
import { markAllForIndex } from '../../store/pending-index.ts'
import type { IndexFile } from './index-file.ts'
import type { SearchIndex } from './search-index.ts'
import { Vocabulary } from './vocabulary.ts'

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_NOTADB: sqlite.org/rescode.html */
const DAMAGE = new Set([10, 11, 14, 26])

/** Keeps the index usable: one that is damaged is thrown away and made anew from the store. */
export class IndexKeeper {
  readonly #file: IndexFile
  #index: SearchIndex
  #vocabulary: Vocabulary

  private constructor(file: IndexFile, index: SearchIndex) {
    this.#file = file
    this.#index = index
    this.#vocabulary = new Vocabulary(index)
  }

  /** Opens the index, an empty one where it is missing, damaged or of another version. */
  static async open(file: IndexFile): Promise<IndexKeeper> {
    try {
      return new IndexKeeper(file, file.open())
    } catch {
      // Whatever is wrong with it: it holds nothing that the store does not.
      await file.remove()
      await markAllForIndex()
      return new IndexKeeper(file, file.open())
    }
  }

  get articleIds(): ReadonlySet<string> {
    return this.#index.articleIds
  }

  get vocabulary(): Vocabulary {
    return this.#vocabulary
  }

  /** Asks the index. Where it turns out to be damaged, the answer is that of the empty index that takes its place. */
  async read<T>(ask: (index: SearchIndex) => T): Promise<T> {
    try {
      return ask(this.#index)
    } catch (thrown) {
      await this.#mend(thrown)
      return ask(this.#index)
    }
  }

  /** Takes in some articles and forgets others, all or nothing. @returns false where it has to be done again */
  async write(texts: readonly IndexedTexts[], gone: readonly string[]): Promise<boolean> {
    this.#vocabulary.age(texts.length)
    try {
      this.#index.write(texts, gone)
      return true
    } catch (thrown) {
      await this.#mend(thrown)
      return false
    }
  }

  /** Throws the index away and has every article indexed anew. */
  async rebuild(): Promise<void> {
    this.#vocabulary.close()
    this.#index.close()
    await this.#file.remove()
    this.#index = this.#file.open()
    this.#vocabulary = new Vocabulary(this.#index)
    await markAllForIndex()
  }

  async #mend(thrown: unknown): Promise<void> {
    if (!isDamage(thrown)) throw thrown
    await this.rebuild()
  }
}

function isDamage(thrown: unknown): boolean {
  const code = (thrown as { resultCode?: unknown }).resultCode
  // The lower byte of an extended code is its kind.
  return typeof code === 'number' && DAMAGE.has(code & 0xff)
}
