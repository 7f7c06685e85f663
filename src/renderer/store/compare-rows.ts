import { database } from './database.ts'
import type { ArticleRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** So many texts are in memory at once. */
const STEP = 100

/** Every article that is not in the bin. */
export function comparableRows(): Promise<ArticleRow[]> {
  return storing(() => database.articles.filter(({ deletedAt }) => deletedAt === null).toArray())
}

/** The running texts of articles, a few at a time. @throws RectoError `store/*` */
export async function* textsOf(
  ids: readonly string[],
): AsyncGenerator<readonly { id: string; text: string }[]> {
  for (let at = 0; at < ids.length; at += STEP) {
    const rows = await storing(() => database.contents.bulkGet(ids.slice(at, at + STEP)))
    yield rows.flatMap((row) => (row ? [{ id: row.articleId, text: row.bodyText }] : []))
  }
}
