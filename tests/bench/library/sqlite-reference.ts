import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { GeneratedArticle } from './generate.ts'

export interface Reference {
  /** Seconds. */
  building: number
  /** The ids of the twenty best, with their snippets read. */
  search(expression: string): string[]
  close(): void
}

/** SQLite's FTS5 in Node, with the texts in it and the tokenizer that it comes with, on the disk. */
export function buildReference(articles: readonly GeneratedArticle[]): Reference {
  const file = join(tmpdir(), `recto-bench-${process.pid}.sqlite3`)
  const database = new DatabaseSync(file)
  const started = performance.now()
  database.exec(`
    create virtual table texts using fts5 (
      id unindexed, title, byline, site, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    insert into texts (texts, rank) values ('rank', 'bm25(0, 10, 4, 3, 1)');
    begin`)
  const insert = database.prepare('insert into texts (id, title, byline, site, body) values (?, ?, ?, ?, ?)')
  for (const { id, title, byline, siteName, url, bodyText } of articles)
    insert.run(id, title, byline, `${siteName} ${new URL(url).host}`, bodyText)
  database.exec('commit')
  const building = (performance.now() - started) / 1000
  const best = database.prepare(
    "select id, snippet(texts, 4, '[', ']', '…', 30) from texts where texts match ? order by rank limit 20",
  )
  return {
    building,
    search: (expression) => best.all(expression).map(({ id }) => String(id)),
    close: () => {
      database.close()
      rmSync(file, { force: true })
    },
  }
}
