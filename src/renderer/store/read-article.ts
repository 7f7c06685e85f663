import { database } from './database.ts'
import type { ArticleRow, ContentRow, OriginalRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** An article with what is needed to make another text of it. */
export interface StoredArticle {
  row: ArticleRow
  content: ContentRow
  /** The page as it came; undefined where it was not kept. */
  original: OriginalRow | undefined
  /** Hashes by address of every image that this text or an earlier one has, and that is really there. */
  images: Map<string, string>
}

/** @returns undefined where there is no such article. @throws RectoError `store/*` */
export function readStoredArticle(articleId: string): Promise<StoredArticle | undefined> {
  const { articles, contents, originals, versions, images } = database
  return storing(() =>
    database.transaction('r', [articles, contents, originals, versions, images], async () => {
      const row = await articles.get(articleId)
      const content = await contents.get(articleId)
      if (!row || !content) return undefined
      const former = await versions.where('articleId').equals(articleId).toArray()
      const references = [...former.map((version) => version.content), content].flatMap((text) => text.images)
      const named = [...new Set(references.flatMap(({ hash }) => hash ?? []))]
      const there = new Set(await images.where('hash').anyOf(named).primaryKeys())
      return {
        row,
        content,
        original: await originals.get(articleId),
        images: new Map(
          references.flatMap(({ address, hash }) =>
            hash !== null && there.has(hash) ? [[address, hash] as const] : [],
          ),
        ),
      }
    }),
  )
}

/** An article's page as it came; undefined where it was not kept. @throws RectoError `store/*` */
export function readOriginal(articleId: string): Promise<OriginalRow | undefined> {
  return storing(() => database.originals.get(articleId))
}

/** The ids of a site's articles that are not in the bin, newest saved first. @throws RectoError `store/*` */
export function articleIdsOfSite(site: string): Promise<string[]> {
  return storing(async () => {
    const rows = await database.articles.where('siteKey').equals(site).sortBy('savedAt')
    return rows.reverse().flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : []))
  })
}

/** The ids of all articles that are not in the bin, newest saved first. @throws RectoError `store/*` */
export function allArticleIds(): Promise<string[]> {
  return storing(async () => {
    const binned = new Set(await database.articles.orderBy('deletedAt').primaryKeys())
    const ids = await database.articles.orderBy('savedAt').reverse().primaryKeys()
    return ids.filter((id) => !binned.has(id))
  })
}
