import * as z from 'zod/mini'
import { articleSchema } from '../../shared/article.ts'
import { database } from './database.ts'
import { storing } from './store-failure.ts'

/** What a list of results shows of an article. */
export const foundArticleSchema = z.extend(
  z.pick(articleSchema, {
    url: true,
    title: true,
    byline: true,
    siteName: true,
    publishedTime: true,
    excerpt: true,
    lang: true,
    dir: true,
  }),
  { id: z.string(), leadImageHash: z.nullable(z.string()) },
)
export type FoundArticle = z.infer<typeof foundArticleSchema>

/** Some articles with their running texts, in the order asked for; those that are gone are left out. @throws RectoError `store/*` */
export function foundArticles(ids: readonly string[]): Promise<{ article: FoundArticle; text: string }[]> {
  const { articles, contents } = database
  return storing(() =>
    database.transaction('r', [articles, contents], async () => {
      const [rows, texts] = await Promise.all([articles.bulkGet([...ids]), contents.bulkGet([...ids])])
      return rows.flatMap((row, at) =>
        row ? { article: foundArticleSchema.parse(row), text: texts[at]?.bodyText ?? '' } : [],
      )
    }),
  )
}
