import type { Progress } from '../../shared/contract.ts'
import { sanitizeArticleHtml } from '../article-html/sanitize.ts'
import { recto } from '../client/recto.ts'
import { addArticle, restoreArticle } from '../store/articles.ts'
import { findArticleByAddress, findSavedCopy } from '../store/find-article.ts'
import { askToPersist } from '../store/open-library.ts'
import type { ArticleRow, JobRow, JobStage } from '../store/schema.ts'
import { fetchImages } from './fetch-images.ts'
import { originalOf } from './original.ts'

export type SaveOutcome = { kind: 'saved' | 'already-saved' | 'restored'; article: ArticleRow }

export interface SaveContext {
  signal: AbortSignal
  onStage: (stage: JobStage) => void
  /** ms since the epoch. */
  now: () => number
}

/**
 * The way of one page into the library: fetched and cleaned by the main side, compared with what is
 * there, its images fetched, everything kept in one transaction.
 *
 * @param job whose address is an address
 * @throws RectoError for whatever fails; AbortError when cancelled. The store is as before then.
 */
export async function savePage(job: JobRow, { signal, onStage, now }: SaveContext): Promise<SaveOutcome> {
  const known = await findArticleByAddress(job.address)
  if (known) return present(known)

  const page = await recto.getPage(
    { address: job.address, whole: job.whole },
    { signal, onProgress: (progress) => onStage(stageOf(progress)) },
  )
  const article = { ...page.article, contentHtml: sanitizeArticleHtml(page.article.contentHtml) }
  const copy = await findSavedCopy(article)
  if (copy) return present(copy)

  const total = page.images.length
  if (total > 0) onStage({ name: 'images', done: 0, total })
  const fetched = await fetchImages(page.images, article.url, {
    signal,
    onProgress: (done) => onStage({ name: 'images', done, total }),
  })

  signal.throwIfAborted()
  onStage({ name: 'storing' })
  const { row, added } = await addArticle({
    article,
    report: page.report,
    images: fetched.map(({ address, row }) => ({ address, hash: row?.hash ?? null })),
    imageRows: fetched.flatMap(({ row }) => row ?? []),
    original: originalOf(page.original),
    jobId: job.id,
    savedAt: now(),
  })
  // Some browsers ask the person first; the article is kept either way.
  askToPersist().catch(reportError)
  return added ? { kind: 'saved', article: row } : present(row)
}

async function present(article: ArticleRow): Promise<SaveOutcome> {
  if (article.deletedAt === null) return { kind: 'already-saved', article }
  await restoreArticle(article.id)
  return { kind: 'restored', article }
}

function stageOf(progress: Progress<'getPage'>): JobStage {
  if (progress.stage === 'cleaning') return { name: 'cleaning' }
  return { name: 'fetching', receivedBytes: progress.receivedBytes, totalBytes: progress.totalBytes }
}
