import pMap from 'p-map'
import type { Failure } from '../../shared/errors/failure.ts'
import { toFailure } from '../../shared/errors/recto-error.ts'
import { fetchImages } from '../saving/fetch-images.ts'
import { imagePageOf } from '../saving/image-page.ts'
import { addImages, checkImages } from '../store/article-images.ts'
import { lacksText } from '../store/missing-text.ts'
import { allArticleIds, readStoredArticle, type StoredArticle } from '../store/read-article.ts'
import { cleanAgain } from '../versions/renew-article.ts'

/** Two pages are cleaned at once by the main side's threads; a third is read meanwhile. */
const CONCURRENCY = 3

/** An article that came out otherwise than the others, to be looked at. */
export interface Finding {
  articleId: string
  title: string
}

export interface CleaningSummary {
  same: number
  /** Words before and now. */
  changed: (Finding & { before: number; after: number })[]
  /** Saved without their page. */
  withoutOriginal: Finding[]
  failed: (Finding & { failure: Failure })[]
}

export interface CompletenessSummary {
  complete: number
  /** How many images each lacks, and whether it lacks text. */
  incomplete: (Finding & { missing: number; isTextMissing: boolean })[]
}

export interface LookAfterContext {
  signal: AbortSignal
  onProgress: (done: number, total: number) => void
}

/**
 * Cleans every article of the library again, as after an update of the cleaner. One that fails stays as it was and does
 * not stop the others; a cancel leaves those that are done.
 *
 * @param which gives the articles' ids; all of the library by default
 * @throws RectoError `store/*`, and `host/*` where the main side is gone; AbortError when cancelled
 */
export async function cleanLibrary(
  context: LookAfterContext,
  which: () => Promise<string[]> = allArticleIds,
): Promise<CleaningSummary> {
  const summary: CleaningSummary = { same: 0, changed: [], withoutOriginal: [], failed: [] }
  await eachArticle(context, await which(), async (finding) => {
    try {
      const renewal = await cleanAgain(finding.articleId, { signal: context.signal, now: Date.now })
      if (renewal.kind === 'same') summary.same++
      if (renewal.kind === 'no-original') summary.withoutOriginal.push(finding)
      if (renewal.kind === 'changed') {
        const { before, after } = renewal
        summary.changed.push({ ...finding, before, after })
      }
    } catch (thrown) {
      context.signal.throwIfAborted()
      const failure = toFailure(thrown)
      // These are not the article's: the next would end in the same.
      if (failure.code.startsWith('host/') || failure.code.startsWith('store/')) throw thrown
      summary.failed.push({ ...finding, failure })
    }
  })
  return summary
}

/**
 * Looks whether every image of every article is on this computer, and whether all of its text was found.
 *
 * @throws RectoError `store/*`; AbortError when cancelled
 */
export async function checkLibrary(context: LookAfterContext): Promise<CompletenessSummary> {
  const summary: CompletenessSummary = { complete: 0, incomplete: [] }
  await eachArticle(context, await allArticleIds(), async (finding, { content }) => {
    const missing = await checkImages(finding.articleId)
    if (missing !== null) count(summary, finding, { missing, isTextMissing: lacksText(content) })
  })
  return summary
}

/**
 * Fetches the missing images of some articles.
 *
 * @returns what is still missing
 * @throws RectoError `store/*`, and `host/*` where the main side is gone; AbortError when cancelled
 */
export async function completeArticles(
  articleIds: readonly string[],
  { signal, onProgress }: LookAfterContext,
): Promise<CompletenessSummary> {
  const summary: CompletenessSummary = { complete: 0, incomplete: [] }
  for (const [done, articleId] of articleIds.entries()) {
    signal.throwIfAborted()
    onProgress(done, articleIds.length)
    const stored = await readStoredArticle(articleId)
    if (!stored) continue
    const addresses = stored.content.images.flatMap(({ address, hash }) => (hash === null ? [address] : []))
    const page = await imagePageOf(stored.row)
    const fetched = await fetchImages(addresses, page, { signal, onProgress: () => {} })
    const found = fetched.flatMap(({ address, row }) => (row ? [{ address, row }] : []))
    await addImages(articleId, found)
    const missing = addresses.length - found.length
    const finding = { articleId, title: stored.row.title }
    count(summary, finding, { missing, isTextMissing: lacksText(stored.content) })
  }
  return summary
}

function count(
  summary: CompletenessSummary,
  finding: Finding,
  lack: { missing: number; isTextMissing: boolean },
): void {
  if (lack.missing === 0 && !lack.isTextMissing) summary.complete++
  else summary.incomplete.push({ ...finding, ...lack })
}

async function eachArticle(
  { signal, onProgress }: LookAfterContext,
  ids: readonly string[],
  work: (finding: Finding, stored: StoredArticle) => Promise<void>,
): Promise<void> {
  let done = 0
  onProgress(0, ids.length)
  await pMap(
    ids,
    async (articleId) => {
      signal.throwIfAborted()
      const stored = await readStoredArticle(articleId)
      if (stored) await work({ articleId, title: stored.row.title }, stored)
      done++
      onProgress(done, ids.length)
    },
    { concurrency: CONCURRENCY, signal },
  )
}
