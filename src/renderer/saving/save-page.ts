import type { Progress } from '../../shared/contract.ts'
import { recto } from '../client/recto.ts'
import { correctionsFor } from '../store/corrections.ts'
import { findArticleByAddress } from '../store/find-article.ts'
import type { JobRow } from '../store/schema.ts'
import type { JobStage } from './job-stage.ts'
import { endPresent, keepArticle, type SaveContext, type SaveOutcome } from './keep-article.ts'
import { originalOf } from './original.ts'

/**
 * The way of one page of the web into the library: fetched and cleaned by the main side, compared with what is there,
 * its images fetched, everything kept in one transaction.
 *
 * @param job whose address is an address
 * @throws RectoError for whatever fails; AbortError when cancelled. The store is as before then.
 */
export async function savePage(
  job: Pick<JobRow, 'id' | 'address' | 'whole'>,
  context: SaveContext,
): Promise<SaveOutcome> {
  const present = await endPresent(await findArticleByAddress(job.address), job.id)
  if (present) return present

  context.onStage({ name: 'fetching', receivedBytes: 0, totalBytes: null })
  const { original, ...cleaned } = await recto.getPage(
    { address: job.address, whole: job.whole, corrections: await correctionsFor(null) },
    { signal: context.signal, onProgress: (progress) => context.onStage(stageOf(progress)) },
  )
  return keepArticle(
    {
      jobId: job.id,
      cleaned,
      original: originalOf(original),
      imagePage: { address: cleaned.article.url, onPrivateNetwork: original.onPrivateNetwork },
    },
    context,
  )
}

function stageOf(progress: Progress<'getPage'>): JobStage {
  if (progress.stage === 'cleaning') return { name: 'cleaning' }
  return { name: 'fetching', receivedBytes: progress.receivedBytes, totalBytes: progress.totalBytes }
}
