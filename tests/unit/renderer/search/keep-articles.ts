import { addArticle } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import type { ArticleRow } from '../../../../src/renderer/store/schema.ts'
import type { Article } from '../../../../src/shared/article.ts'
import { newArticle, sampleArticle } from '../sample-article.ts'

let kept = 0

/** Keeps an article of its own address. @returns its id */
export async function keep(
  article: Partial<Article>,
  change: Partial<ArticleRow> & { savedAt?: number } = {},
): Promise<string> {
  const url = article.url ?? `https://site${++kept}.example/story`
  const { savedAt = kept } = change
  const { row } = await addArticle(
    newArticle(sampleArticle({ byline: null, siteName: null, ...article, url }), { savedAt }),
  )
  await database.articles.update(row.id, change)
  return row.id
}
