import * as z from 'zod/mini'
import { failureSchema } from '../../../shared/errors/failure.ts'
import { foundArticleSchema } from '../../store/found-articles.ts'
import { INDEX_VERSION } from '../index/index-form.ts'

/** Windows of another version, open during an update, speak on another channel and have another lock and file. */
export const CHANNEL = `recto.search.${INDEX_VERSION}`

const snippetSchema = z.nullable(z.array(z.object({ text: z.string(), isMarked: z.boolean() })))

const resultSchema = z.object({
  /** How many articles were found. */
  total: z.number(),
  /** How many of them without taking any word for a slip. */
  exact: z.number(),
  /** The first of them, best first; where nothing ranks them, newest saved first. */
  hits: z.array(
    z.object({
      article: foundArticleSchema,
      /** The higher the better; null where nothing ranks it. */
      score: z.nullable(z.number()),
      /** Null where neither the text nor the notes show what was looked for. */
      snippet: snippetSchema,
    }),
  ),
  /** What to mark in the texts found. */
  patterns: z.array(z.object({ words: z.readonly(z.array(z.string())), isPrefix: z.boolean() })),
})
export type SearchResult = z.infer<typeof resultSchema>
export type SearchHit = SearchResult['hits'][number]

/** What windows ask of the one that has the index. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello') }),
  z.object({
    kind: z.literal('search'),
    id: z.string(),
    query: z.string(),
    limit: z.int().check(z.nonnegative()),
  }),
  /** All articles that match, where `search` brings the best. */
  z.object({ kind: z.literal('match'), id: z.string(), query: z.string() }),
  z.object({ kind: z.literal('cancel'), id: z.string() }),
  z.object({ kind: z.literal('rebuild'), id: z.string() }),
])
export type SearchRequest = z.infer<typeof requestSchema>

/** How many articles wait for the index, and whether it could not take them in and tries again. */
const progressSchema = z.object({ waiting: z.number(), isHeldUp: z.boolean() })

/** What it says to all of them. */
export const reportSchema = z.discriminatedUnion('kind', [
  /** It answers from now on; another `keeper` than before has heard nothing of what was asked. */
  z.object({ kind: z.literal('ready'), keeper: z.string(), ...progressSchema.shape }),
  z.object({ kind: z.literal('found'), id: z.string(), result: resultSchema }),
  z.object({ kind: z.literal('matched'), id: z.string(), articleIds: z.array(z.string()) }),
  z.object({ kind: z.literal('rebuilding'), id: z.string() }),
  z.object({ kind: z.literal('failed'), id: z.string(), failure: failureSchema }),
  /** The index cannot be kept. */
  z.object({ kind: z.literal('unavailable'), failure: failureSchema }),
  /** The index knows more than before, or is held up. */
  z.object({ kind: z.literal('indexed'), ...progressSchema.shape }),
])
export type SearchReport = z.infer<typeof reportSchema>
