import type { Output } from '../../shared/contract.ts'
import { sanitizeArticleHtml } from '../article-html/sanitize.ts'
import { addArticle } from '../store/articles.ts'
import { findSavedCopy } from '../store/find-article.ts'
import { askToPersist } from '../store/open-library.ts'
import { endAsPresent } from '../store/present-article.ts'
import type { ArticleRow, OriginalRow } from '../store/schema.ts'
import { fetchImages, type HeldImage } from './fetch-images.ts'
import type { ImagePage } from './image-page.ts'
import type { JobStage } from './job-stage.ts'

export type SaveOutcome = { kind: 'saved' | 'already-saved' | 'restored'; article: ArticleRow }

export interface SaveContext {
  signal: AbortSignal
  onStage: (stage: JobStage) => void
  /** ms since the epoch. */
  now: () => number
}

export interface CleanedPage {
  jobId: string
  cleaned: Output<'cleanOriginal'>
  original: Omit<OriginalRow, 'articleId'>
  imagePage: ImagePage
  /** Images that came with the page, by address. */
  held?: ReadonlyMap<string, HeldImage>
}

/**
 * The second half of a page's way into the library, wherever it came from: compared with what is there, its images
 * fetched, everything kept in one transaction.
 *
 * @throws RectoError for whatever fails; AbortError when cancelled. The store is as before then.
 */
export async function keepArticle(
  { jobId, cleaned, original, imagePage, held }: CleanedPage,
  { signal, onStage, now }: SaveContext,
): Promise<SaveOutcome> {
  const article = { ...cleaned.article, contentHtml: sanitizeArticleHtml(cleaned.article.contentHtml) }
  const present = await endPresent(await findSavedCopy(article), jobId)
  if (present) return present

  const total = cleaned.images.length
  if (total > 0) onStage({ name: 'images', done: 0, total })
  const fetched = await fetchImages(cleaned.images, imagePage, {
    signal,
    held,
    onProgress: (done) => onStage({ name: 'images', done, total }),
  })

  signal.throwIfAborted()
  onStage({ name: 'storing' })
  const { kind, row } = await addArticle({
    article,
    report: cleaned.report,
    images: fetched.map(({ address, row }) => ({ address, hash: row?.hash ?? null })),
    imageRows: fetched.flatMap(({ row }) => row ?? []),
    original,
    jobId,
    savedAt: now(),
  })
  // Some browsers ask the person first; the article is kept either way.
  askToPersist().catch(reportError)
  return { kind, article: row }
}

/**
 * What becomes of a save whose article is there already: out of the bin, where it was in it, and the job done.
 *
 * @returns null where there is none, or none any more: the page is to be saved
 * @throws RectoError `store/*`; `job/cancelled` where the job was taken away meanwhile
 */
export async function endPresent(known: ArticleRow | undefined, jobId: string): Promise<SaveOutcome | null> {
  const present = known && (await endAsPresent(known.id, jobId))
  return present ? { kind: present.kind, article: present.row } : null
}
