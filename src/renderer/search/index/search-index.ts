import type { Database } from '@sqlite.org/sqlite-wasm'
import type { IndexedTexts } from '../../store/indexed-texts.ts'
import { indexText } from '../words/index-text.ts'
import { INDEX_FORM, INDEX_VERSION } from './index-form.ts'

export interface Ranked {
  articleId: string
  /** BM25, weighted by field; the higher the better. */
  score: number
}

/** The full-text index: SQLite's FTS5 over folded words. Every method throws SQLite3Error where the file is damaged. */
export class SearchIndex {
  readonly #database: Database
  #articleIds = new Map<number, string>()
  #numbers = new Map<string, number>()

  /** @throws SQLite3Error where the database is none, or not of this version */
  constructor(database: Database) {
    this.#database = database
    database.exec('pragma locking_mode = exclusive; pragma cache_size = -32768')
    const version = database.selectValue('pragma user_version')
    if (version === 0) inTransaction(database, () => database.exec(INDEX_FORM))
    else if (version !== INDEX_VERSION) throw new Error(`an index of version ${version}`)
    this.#readIds()
  }

  /** How many articles it has. */
  get size(): number {
    return this.#numbers.size
  }

  get articleIds(): ReadonlySet<string> {
    return new Set(this.#numbers.keys())
  }

  /** Takes in the texts of some articles, in place of what was known of them, and forgets others, all or nothing. */
  write(texts: readonly IndexedTexts[], gone: readonly string[]): void {
    try {
      inTransaction(this.#database, () => {
        for (const id of gone) this.#remove(id)
        for (const article of texts) this.#put(article)
      })
    } catch (thrown) {
      this.#readIds()
      throw thrown
    }
  }

  /** The best articles that an FTS5 expression finds, best first. */
  best(expression: string, limit: number): Ranked[] {
    const rows = this.#database.selectArrays(
      'select rowid, rank from texts where texts match ? order by rank limit ?',
      [expression, limit],
    )
    return rows.flatMap(([number, rank]) => this.#ranked(Number(number), Number(rank)))
  }

  /** All articles that an FTS5 expression finds, in no order. */
  matching(expression: string): Set<string> {
    const rows = this.#database.selectValues('select rowid from texts where texts match ?', [expression])
    return new Set(rows.flatMap((number) => this.#articleIds.get(Number(number)) ?? []))
  }

  /** How many articles an FTS5 expression finds. */
  count(expression: string): number {
    return Number(this.#database.selectValue('select count(*) from texts where texts match ?', [expression]))
  }

  /** The first words of the index from `from` on, before `to`, with the number of articles that have each. */
  words(from: string, to: string, most: number): { word: string; articles: number }[] {
    const rows = this.#database.selectArrays(
      'select term, doc from vocabulary where term >= ? and term < ? limit ?',
      [from, to, most],
    )
    return rows.map(([word, articles]) => ({ word: String(word), articles: Number(articles) }))
  }

  /** The first word of the index from `from` on, before `to`. */
  firstWord(from: string, to: string): string | undefined {
    const word = this.#database.selectValue(
      'select term from vocabulary where term >= ? and term < ? limit 1',
      [from, to],
    )
    return word === undefined ? undefined : String(word)
  }

  /** Whether all of it can be read and is in order. Reads the whole file: for when something has failed. */
  isWhole(): boolean {
    try {
      return this.#database.selectValue('pragma quick_check(1)') === 'ok'
    } catch {
      // What cannot be read is not in order, whatever the reason.
      return false
    }
  }

  close(): void {
    this.#database.close()
  }

  #put({ articleId, title, byline, site, body, notes, tags }: IndexedTexts): void {
    this.#remove(articleId)
    this.#database.exec({ sql: 'insert into documents (articleId) values (?)', bind: [articleId] })
    const number = Number(this.#database.selectValue('select last_insert_rowid()'))
    this.#database.exec({
      sql: 'insert into texts (rowid, title, byline, site, body, notes, tags) values (?, ?, ?, ?, ?, ?, ?)',
      bind: [number, ...[title, byline, site, body, notes, tags].map(indexText)],
    })
    this.#articleIds.set(number, articleId)
    this.#numbers.set(articleId, number)
  }

  #remove(articleId: string): void {
    const number = this.#numbers.get(articleId)
    if (number === undefined) return
    this.#database.exec({ sql: 'delete from texts where rowid = ?', bind: [number] })
    this.#database.exec({ sql: 'delete from documents where id = ?', bind: [number] })
    this.#articleIds.delete(number)
    this.#numbers.delete(articleId)
  }

  #readIds(): void {
    const rows = this.#database.selectArrays('select id, articleId from documents')
    this.#articleIds = new Map(rows.map(([number, id]) => [Number(number), String(id)]))
    this.#numbers = new Map(rows.map(([number, id]) => [String(id), Number(number)]))
  }

  #ranked(number: number, rank: number): Ranked[] {
    const articleId = this.#articleIds.get(number)
    return articleId === undefined ? [] : [{ articleId, score: -rank }]
  }
}

/** As the library's own `transaction`, which tells of its failing rollback instead of what has failed. */
function inTransaction(database: Database, work: () => void): void {
  database.exec('begin')
  try {
    work()
    database.exec('commit')
  } catch (thrown) {
    try {
      database.exec('rollback')
    } catch {
      // Where the disk is full SQLite has rolled back by itself: sqlite.org/lang_transaction.html, section 4.
    }
    throw thrown
  }
}
