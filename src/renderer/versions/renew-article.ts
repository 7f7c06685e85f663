import type { Output } from '../../shared/contract.ts'
import { sanitizeArticleHtml } from '../article-html/sanitize.ts'
import { recto } from '../client/recto.ts'
import { fetchImages } from '../saving/fetch-images.ts'
import { type ImagePage, imagePageOf } from '../saving/image-page.ts'
import { originalOf } from '../saving/original.ts'
import { correctionsFor } from '../store/corrections.ts'
import { readStoredArticle } from '../store/read-article.ts'
import type { ImageRow, OriginalRow } from '../store/schema.ts'
import { keepBeside, type NewText, replaceText } from '../store/versions.ts'
import { judgeText } from './judge-text.ts'

/** What came of cleaning or fetching an article again. */
export type Renewal =
  | { kind: 'same' }
  /** Words before and now. */
  | { kind: 'changed'; before: number; after: number }
  /** What was fetched looks worse, and is kept beside the present text. */
  | { kind: 'worse'; versionId: string; before: number; after: number }
  /** The page as it came is not there: older libraries did not always keep it. */
  | { kind: 'no-original' }
  | { kind: 'gone' }

export interface RenewContext {
  signal: AbortSignal
  /** ms since the epoch. */
  now: () => number
}

/**
 * Cleans an article again from its pages as they came. Its annotations, tags and images stay; images that the new text
 * shows and the old one did not are fetched.
 *
 * @throws RectoError for whatever fails; AbortError when cancelled. The article is as before then.
 */
export function cleanAgain(articleId: string, context: RenewContext): Promise<Renewal> {
  return oneByOne(articleId, context.signal, () => cleanNow(articleId, context))
}

async function cleanNow(articleId: string, context: RenewContext): Promise<Renewal> {
  const stored = await readStoredArticle(articleId)
  if (!stored) return { kind: 'gone' }
  if (!stored.original) return { kind: 'no-original' }
  const pages = await originalPages(stored.original)
  // What could only be kept as a whole page will be found again only as one.
  const whole = stored.content.report?.foundBy === 'whole-page'
  const corrections = await correctionsFor(articleId)
  const cleaned = await recto.cleanOriginal({ pages, whole, corrections }, { signal: context.signal })
  const article = { ...cleaned.article, contentHtml: sanitizeArticleHtml(cleaned.article.contentHtml) }
  const isSame = article.contentHtml === stored.content.contentHtml && article.title === stored.row.title
  if (isSame) return { kind: 'same' }
  const text = await withImages(
    { ...cleaned, article },
    await imagePageOf(stored.row),
    stored.images,
    context.signal,
  )
  const before = stored.row.wordCount
  const isThere = await replaceText(articleId, text, 'cleaning', context.now())
  return isThere ? { kind: 'changed', before, after: article.wordCount } : { kind: 'gone' }
}

/**
 * Fetches an article's page again. The present text stays until the new one is better; what looks worse is kept beside
 * it, for a person to compare.
 *
 * @throws RectoError for whatever fails; AbortError when cancelled. The article is as before then.
 */
export function fetchAgain(articleId: string, context: RenewContext): Promise<Renewal> {
  return oneByOne(articleId, context.signal, () => fetchNow(articleId, context))
}

async function fetchNow(articleId: string, context: RenewContext): Promise<Renewal> {
  const { signal, now } = context
  const stored = await readStoredArticle(articleId)
  if (!stored) return { kind: 'gone' }
  const whole = stored.content.report?.foundBy === 'whole-page'
  // Nobody has typed this address now: what it leads to may have changed, and a file or a backup may have named it.
  const publicOnly = !(await imagePageOf(stored.row)).onPrivateNetwork
  const corrections = await correctionsFor(articleId)
  const page = await recto.getPage({ address: stored.row.url, whole, publicOnly, corrections }, { signal })
  const article = { ...page.article, contentHtml: sanitizeArticleHtml(page.article.contentHtml) }
  const kept = { ...stored.content, title: stored.row.title }
  const verdict = judgeText(kept, article, page.report.kind)
  if (verdict === 'same') return { kind: 'same' }
  const imagePage = { address: article.url, onPrivateNetwork: page.original.onPrivateNetwork }
  const text: NewText = {
    ...(await withImages({ ...page, article }, imagePage, stored.images, signal)),
    original: originalOf(page.original),
  }
  const [before, after] = [stored.row.wordCount, article.wordCount]
  if (verdict === 'worse') {
    const versionId = await keepBeside(articleId, text, now())
    return versionId === null ? { kind: 'gone' } : { kind: 'worse', versionId, before, after }
  }
  return (await replaceText(articleId, text, 'fetching', now()))
    ? { kind: 'changed', before, after }
    : { kind: 'gone' }
}

/** Gives a text its images: those that are there already by their address, the others fetched in a page's name. */
async function withImages(
  { article, images, report }: Pick<Output<'getPage'>, 'article' | 'images' | 'report'>,
  page: ImagePage,
  known: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<NewText> {
  const missing = images.filter((address) => !known.has(address))
  const fetched = await fetchImages(missing, page, { signal, onProgress: () => {} })
  signal.throwIfAborted()
  const rows = new Map(fetched.map(({ address, row }) => [address, row]))
  return {
    article,
    report,
    images: images.map((address) => ({
      address,
      hash: known.get(address) ?? rows.get(address)?.hash ?? null,
    })),
    imageRows: [...rows.values()].filter((row): row is ImageRow => row !== null),
  }
}

/** An original's pages as the main side takes them. */
export function originalPages({ pages }: Pick<OriginalRow, 'pages'>) {
  return Promise.all(pages.map(async (page) => ({ ...page, bytes: await bytesOf(page.bytes) })))
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** Of two that renew one article at once, in any window, the later would undo what the earlier knew of corrections. */
function oneByOne(articleId: string, signal: AbortSignal, run: () => Promise<Renewal>): Promise<Renewal> {
  return navigator.locks.request(`recto.renew.${articleId}`, { signal }, run)
}
