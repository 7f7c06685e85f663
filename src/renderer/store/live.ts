import { database } from './database.ts'
import type { ArticleRow, ContentRow, ImageRow, VersionRow } from './schema.ts'
import { useStored } from './use-stored.ts'

/** One article, in the library or in the bin: undefined while it is looked up, null where there is none. */
export function useArticle(id: string): ArticleRow | null | undefined {
  return useStored(async () => (await database.articles.get(id)) ?? null, [id])
}

export interface StoredContent extends ContentRow {
  /** By hash: those of the article's images that are there. */
  imageRows: Map<string, ImageRow>
}

/** An article's content with its images: undefined while it is read, null where there is none. */
export function useContent(articleId: string): StoredContent | null | undefined {
  return useStored(async () => {
    const content = await database.contents.get(articleId)
    if (!content) return null
    const rows = await database.images.bulkGet(content.imageHashes)
    const imageRows = new Map(rows.flatMap((row) => (row ? [[row.hash, row] as const] : [])))
    return { ...content, imageRows }
  }, [articleId])
}

/** An article's other texts, the latest first; undefined while they are read. */
export function useVersions(articleId: string): VersionRow[] | undefined {
  return useStored(async () => {
    const versions = await database.versions.where('articleId').equals(articleId).sortBy('replacedAt')
    return versions.reverse()
  }, [articleId])
}
