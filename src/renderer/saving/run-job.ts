import { parseAddress } from '../../shared/address.ts'
import { RectoError, toFailure } from '../../shared/errors/recto-error.ts'
import {
  failJob,
  findJob,
  getJob,
  onJobRemoved,
  removeJob,
  setJobStage,
  startJob,
  watchUnfinishedJobs,
} from '../store/jobs.ts'
import type { JobRow } from '../store/schema.ts'
import { type SaveOutcome, savePage } from './save-page.ts'
import { createStageWriter } from './stage-writer.ts'

/**
 * Saves the page at an address. A job in the store tells how far it is, in every window, and stays
 * with its reason when it fails.
 *
 * @returns null when it failed, was cancelled, or is being saved by another window
 * @throws RectoError `store/*` where not even the job can be kept
 */
export async function saveAddress(typed: string): Promise<SaveOutcome | null> {
  const address = readAddress(typed)
  const waiting = await findJob(address ?? typed.trim())
  const id = waiting?.id ?? crypto.randomUUID()
  return runJob({ id, address: address ?? typed.trim(), whole: false })
}

/** Runs a failed job again. @param whole keep the page's whole text where no article is found */
export function retryJob(job: JobRow, whole = job.whole): Promise<SaveOutcome | null> {
  return runJob({ id: job.id, address: job.address, whole })
}

/**
 * Runs in this window what no window runs: jobs that a crash left behind, and those of a window that is
 * closed while this one is open. Each waits for the lock that the window running it holds.
 */
export function takeOverJobs(): void {
  const waitedFor = new Set<string>()
  const takeOver = async (id: string) => {
    try {
      await navigator.locks.request(lockOf(id), async () => {
        const job = await getJob(id)
        if (job && job.failure === null) await runLocked(job)
      })
    } finally {
      waitedFor.delete(id)
    }
  }
  watchUnfinishedJobs((ids) => {
    for (const id of ids.filter((id) => !waitedFor.has(id))) {
      waitedFor.add(id)
      takeOver(id).catch(reportError)
    }
  }, reportError)
}

/** A lock for each job makes sure that of several windows one runs it. It is had before the job is seen. */
function runJob(job: { id: string; address: string; whole: boolean }): Promise<SaveOutcome | null> {
  return navigator.locks.request(lockOf(job.id), { ifAvailable: true }, async (lock) =>
    lock === null ? null : runLocked(await startJob(job, Date.now())),
  )
}

function lockOf(id: string): string {
  return `recto.job.${id}`
}

/** null for what is no address: the job that fails with it says so. */
function readAddress(typed: string): string | null {
  try {
    return parseAddress(typed)
  } catch (thrown) {
    if (thrown instanceof RectoError) return null
    throw thrown
  }
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
