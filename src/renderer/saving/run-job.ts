import { parseAddress } from '../../shared/address.ts'
import { RectoError, toFailure } from '../../shared/errors/recto-error.ts'
import {
  addJob,
  failJob,
  findJob,
  getJob,
  onJobRemoved,
  removeJob,
  resetJob,
  setJobStage,
  unfinishedJobs,
} from '../store/jobs.ts'
import type { JobRow } from '../store/schema.ts'
import { type SaveOutcome, savePage } from './save-page.ts'
import { createStageWriter } from './stage-writer.ts'

/**
 * Saves the page at an address. A job in the store tells how far it is, in every window, and stays
 * with its reason when it fails.
 *
 * @returns null when it failed or was cancelled
 */
export async function saveAddress(typed: string): Promise<SaveOutcome | null> {
  let address: string
  try {
    address = parseAddress(typed)
  } catch (thrown) {
    const job = await addOrReset(typed.trim())
    await failJob(job.id, toFailure(thrown))
    return null
  }
  return runJob(await addOrReset(address))
}

/** Runs a failed job again. @param whole keep the page's whole text where no article is found */
export async function retryJob(job: JobRow, whole = job.whole): Promise<SaveOutcome | null> {
  await resetJob(job.id, whole)
  return runJob({ ...job, whole, failure: null })
}

/** Goes on with the jobs that a closed or crashed window left behind. */
export async function resumeJobs(): Promise<void> {
  for (const job of await unfinishedJobs()) await runJob(job)
}

async function addOrReset(address: string): Promise<JobRow> {
  const waiting = await findJob(address)
  if (!waiting) return addJob(address, { whole: false, now: Date.now() })
  if (waiting.failure !== null) await resetJob(waiting.id, false)
  return { ...waiting, whole: false, failure: null }
}

/** A lock for each job makes sure that of several windows one runs it. */
function runJob(job: JobRow): Promise<SaveOutcome | null> {
  return navigator.locks.request(`recto.job.${job.id}`, { ifAvailable: true }, async (lock) => {
    if (lock === null || (await getJob(job.id)) === undefined) return null
    return runLocked(job)
  })
}

async function runLocked(job: JobRow): Promise<SaveOutcome | null> {
  const cancelled = new AbortController()
  const stopWatching = onJobRemoved(job.id, () => cancelled.abort())
  const stages = createStageWriter((stage) => setJobStage(job.id, stage))
  try {
    const outcome = await savePage(
      { ...job, address: parseAddress(job.address) },
      { signal: cancelled.signal, onStage: stages.write, now: Date.now },
    )
    stopWatching()
    await removeJob(job.id)
    return outcome
  } catch (thrown) {
    if (!cancelled.signal.aborted) await failJob(job.id, reported(thrown))
    return null
  } finally {
    stopWatching()
    stages.stop()
  }
}

/** What nobody foresaw goes to the console too, where a developer can see its stack. */
function reported(thrown: unknown) {
  if (!(thrown instanceof RectoError)) reportError(thrown)
  return toFailure(thrown)
}
