import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import pMap from 'p-map'
import { z } from 'zod'
import type { Article } from '../../shared/article.ts'
import { RectoError, toFailure } from '../../shared/errors/recto-error.ts'
import { createExtractPool } from '../extract/pool.ts'
import { type CliContext, failureMessage } from './context.ts'
import { readPageFile } from './read-input.ts'

const lineSchema = z.object({ id: z.string(), file: z.string(), url: z.url() })
type Line = z.infer<typeof lineSchema>

/** Pages read ahead for each thread, so that no thread waits for the disk. */
const READ_AHEAD = 2

/**
 * Extracts every page of a list on the worker pool and writes one JSON line for each as it finishes.
 * A page that fails has its line too; the others come out.
 *
 * @param list a JSON Lines file of `{"id","file","url"}`
 * @throws RectoError `file/*` where the list itself cannot be used; nothing is written then
 */
export async function extractBatch(
  list: string,
  context: CliContext,
  options: { whole: boolean; write: (line: string) => void },
): Promise<void> {
  const lines = await readList(resolve(context.folder, list))
  const pool = createExtractPool({ workerFile: context.workerFile })
  try {
    const concurrency = availableParallelism() * READ_AHEAD
    await pMap(
      lines,
      async ({ id, file, url }) => {
        try {
          const bytes = await readPageFile(resolve(context.folder, file))
          const { article } = await pool.extract({ bytes, contentType: null, url, whole: options.whole })
          options.write(JSON.stringify({ id, article: batchArticle(article) }))
        } catch (thrown) {
          const failure = toFailure(thrown)
          const message = failureMessage(context.translate, failure)
          options.write(JSON.stringify({ id, error: { code: failure.code, message } }))
        }
      },
      { concurrency },
    )
  } finally {
    await pool.close()
  }
}

async function readList(file: string): Promise<Line[]> {
  const text = new TextDecoder().decode(await readPageFile(file))
  return text.split('\n').flatMap((text, index) => {
    if (text.trim() === '') return []
    const line = lineSchema.safeParse(parseJson(text))
    if (!line.success)
      throw new RectoError('file/not-json-lines', { file, line: index + 1 }, { cause: line.error })
    return [line.data]
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The schema refuses it, with the line's number.
    return undefined
  }
}

/** The fields that the command line promises, in their promised order. */
function batchArticle(article: Article) {
  const { title, byline, siteName, publishedTime, modifiedTime, lang, dir, excerpt } = article
  const { wordCount, readingMinutes, contentHtml, bodyText } = article
  return {
    title,
    byline,
    siteName,
    publishedTime,
    modifiedTime,
    lang,
    dir,
    excerpt,
    wordCount,
    readingMinutes,
    contentHtml,
    bodyText,
  }
}
