import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import pMap from 'p-map'
import { z } from 'zod'
import type { Article } from '../../shared/article.ts'
import type { Failure } from '../../shared/errors/failure.ts'
import { RectoError, toFailure } from '../../shared/errors/recto-error.ts'
import { createExtractPool } from '../extract/pool.ts'
import { jsonLine } from '../publish/json-line.ts'
import { type CliContext, failureMessage } from './context.ts'
import { readPageFile, readStandardInput, readWebPage } from './read-input.ts'

const lineSchema = z.object({ id: z.string(), file: z.string(), url: z.url() })

/** A page to extract, or why a line names none. */
type Entry = { id: string; page: z.infer<typeof lineSchema> } | { id: string; failure: Failure }

/** Pages read ahead for each thread, so that no thread waits for the disk. */
const READ_AHEAD = 2

/**
 * Extracts every page of a list on the worker pool and writes one JSON line for each as it finishes. A page
 * that fails, or a line that names none, has its line too; the others come out.
 *
 * @param list a JSON Lines file of `{"id","file","url"}`; `-` for standard input
 * @param options.report adds each extraction's report to its line
 * @param options.write takes a line; the next one waits until it is taken
 * @throws RectoError `file/*` where the list itself cannot be used; nothing is written then
 */
export async function extractBatch(
  list: string,
  context: CliContext,
  options: { whole: boolean; report: boolean; write: (line: string) => Promise<void> },
): Promise<void> {
  const entries = await readList(list, context.folder)
  const pool = createExtractPool({ workerFile: context.workerFile })
  const answer = async (entry: Entry) => {
    if ('failure' in entry) throw RectoError.from(entry.failure)
    const { file, url } = entry.page
    const bytes = await readWebPage(resolve(context.folder, file))
    const { article, report } = await pool.extract({ bytes, contentType: null, url, whole: options.whole })
    return { id: entry.id, article: batchArticle(article), ...(options.report && { report }) }
  }
  try {
    const concurrency = availableParallelism() * READ_AHEAD
    await pMap(
      entries,
      async (entry) => {
        const line = await answer(entry).catch((thrown: unknown) => {
          const failure = toFailure(thrown)
          const message = failureMessage(context.translate, failure)
          return { id: entry.id, error: { code: failure.code, message } }
        })
        await options.write(jsonLine(line))
      },
      { concurrency },
    )
  } finally {
    await pool.close()
  }
}

/** @throws RectoError `file/*`; `file/not-json-lines` where no line at all is of the form */
async function readList(list: string, folder: string): Promise<Entry[]> {
  const bytes = list === '-' ? await readStandardInput() : await readPageFile(resolve(folder, list))
  const entries = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((text, index) => (text.trim() === '' ? [] : [readLine(text, index + 1, list)]))
  const [first] = entries
  if (first && 'failure' in first && entries.every((entry) => 'failure' in entry))
    throw RectoError.from(first.failure)
  return entries
}

function readLine(text: string, number: number, list: string): Entry {
  const value = parseJson(text)
  const line = lineSchema.safeParse(value)
  if (line.success) return { id: line.data.id, page: line.data }
  const named = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value)
  const { failure } = new RectoError(
    'file/not-json-lines',
    { file: list, line: number },
    { cause: line.error },
  )
  return { id: named.success ? String(named.data.id) : `line ${number}`, failure }
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
