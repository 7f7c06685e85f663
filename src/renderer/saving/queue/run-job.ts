import { parseAddress } from '../../../shared/address.ts'
import type { Failure } from '../../../shared/errors/failure.ts'
import { RectoError, toFailure } from '../../../shared/errors/recto-error.ts'
import { beginAttempt, forgetAttempt } from '../../store/job-attempts.ts'
import { failJob, postponeJob } from '../../store/jobs.ts'
import type { JobRow } from '../../store/schema.ts'
import type { SaveContext, SaveOutcome } from '../keep-article.ts'
import { announceOutcome } from './outcomes.ts'
import { isPassing } from './passing-failure.ts'
import { MOST_ATTEMPTS, retryDelay } from './retry-delay.ts'
import { stageBoard } from './stage-board.ts'

/** A file whose reading was begun so often and never ended has taken the window with it: it would again, at each start. */
const MOST_UNENDED = 2

/**
 * Saves one page. Its job tells of the end: gone with success, in the transaction that brings the article, put off
 * where the same may well succeed later, otherwise kept with its failure.
 *
 * @param cancelled aborted when the job is taken away or paused
 * @returns what it failed with; null where it did not
 * @throws RectoError `store/*` where not even the failure can be kept
 */
export async function runJob(job: JobRow, cancelled: AbortSignal): Promise<Failure | null> {
  const context = {
    signal: cancelled,
    onStage: (stage: Parameters<typeof stageBoard.write>[1]) => stageBoard.write(job.id, stage),
    now: Date.now,
  }
  try {
    const { kind, article } = await save(job, context)
    announceOutcome({ jobId: job.id, kind, articleId: article.id, title: article.title })
    return null
  } catch (thrown) {
    if (cancelled.aborted || toFailure(thrown).code === 'job/cancelled') {
      if (job.fileName !== null) await forgetAttempt(job.id)
      return null
    }
    const failure = reported(thrown)
    await keepFailure(job, failure)
    return failure
  } finally {
    stageBoard.write(job.id, null)
  }
}

async function save(job: JobRow, context: SaveContext): Promise<SaveOutcome> {
  // What saving needs is as large as the rest of the window, which should not wait for it when it starts.
  if (job.fileName === null) {
    const { savePage } = await import('../save-page.ts')
    return savePage({ ...job, address: parseAddress(job.address) }, context)
  }
  if (job.attempts >= MOST_UNENDED) throw new RectoError('file/unfinished', { file: job.fileName })
  await beginAttempt(job.id)
  const { saveFile } = await import('../files/save-file.ts')
  return saveFile({ ...job, fileName: job.fileName }, context)
}

async function keepFailure(job: JobRow, failure: Failure): Promise<void> {
  const attempts = job.attempts + 1
  if (isPassing(failure) && attempts < MOST_ATTEMPTS)
    await postponeJob(job.id, failure, Date.now() + retryDelay(attempts, failure, Math.random()))
  else await failJob(job.id, failure)
}

/** What nobody foresaw goes to the console too, where a developer can see its stack. */
function reported(thrown: unknown): Failure {
  if (!(thrown instanceof RectoError)) reportError(thrown)
  return toFailure(thrown)
}
