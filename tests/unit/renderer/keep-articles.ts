import { addArticle } from '../../../src/renderer/store/articles.ts'
import { database } from '../../../src/renderer/store/database.ts'
import type { ArticleRow } from '../../../src/renderer/store/schema.ts'
import { newArticle, sampleArticle } from './sample-article.ts'

/** Keeps an article of this title. @returns its id */
export async function keep(title: string, change: Partial<ArticleRow> = {}): Promise<string> {
  const url = `https://${encodeURIComponent(title.toLowerCase())}.example/`
  const { row } = await addArticle(newArticle(sampleArticle({ url, title })))
  await database.articles.update(row.id, change)
  return row.id
}

export async function articleRow(id: string): Promise<ArticleRow> {
  const row = await database.articles.get(id)
  if (!row) throw new Error(`no article ${id}`)
  return row
}
