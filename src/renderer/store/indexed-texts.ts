import { z } from 'zod'
import { database } from './database.ts'
import type { AnnotationRow } from './schema.ts'
import { siteKey } from './site-key.ts'
import { storing } from './store-failure.ts'

/** What search looks at in an article. */
export interface IndexedTexts {
  articleId: string
  title: string
  byline: string
  /** The site's name and its host. */
  site: string
  body: string
  /** What was written to it, a note a line. */
  notes: string
  tags: string
}

/** The texts of some articles; those that are gone are left out. @throws RectoError `store/*` */
export function indexedTexts(ids: readonly string[]): Promise<IndexedTexts[]> {
  const { articles, contents, annotations, tags } = database
  return storing(() =>
    database.transaction('r', [articles, contents, annotations, tags], async () => {
      const [rows, bodies, notes] = await Promise.all([
        articles.bulkGet([...ids]),
        contents.bulkGet([...ids]),
        annotations.where('articleId').anyOf(ids).toArray(),
      ])
      const keys = [...new Set(rows.flatMap((row) => row?.tagKeys ?? []))]
      const names = new Map((await tags.bulkGet(keys)).flatMap((tag) => (tag ? [[tag.key, tag.name]] : [])))
      const notesOf = Map.groupBy(notes, ({ articleId }) => articleId)
      return rows.flatMap((row, at) => {
        if (!row) return []
        const { id, title, byline, siteName, url, tagKeys } = row
        return {
          articleId: id,
          title,
          byline: byline ?? '',
          site: [siteName, siteKey(url)].filter(Boolean).join('\n'),
          body: bodies[at]?.bodyText ?? '',
          notes: (notesOf.get(id) ?? []).map(noteText).filter(Boolean).join('\n'),
          tags: tagKeys.map((key) => names.get(key) ?? key).join('\n'),
        }
      })
    }),
  )
}

/** What was written to some articles, by id. @throws RectoError `store/*` */
export function noteTexts(ids: readonly string[]): Promise<Map<string, string>> {
  return storing(async () => {
    const notes = Map.groupBy(
      await database.annotations.where('articleId').anyOf(ids).toArray(),
      ({ articleId }) => articleId,
    )
    return new Map([...notes].map(([id, rows]) => [id, rows.map(noteText).join('\n')]))
  })
}

const bodySchema = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
const bodiesSchema = z.union([bodySchema.array(), bodySchema.transform((body) => [body])])

/** What a person wrote in an annotation (Web Annotation Data Model, 3.2.4: its textual bodies). */
function noteText({ annotation }: AnnotationRow): string {
  const bodies = bodiesSchema.safeParse(annotation.bodyValue ?? annotation.body ?? [])
  return bodies.success ? bodies.data.join('\n') : ''
}
