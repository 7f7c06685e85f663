import type { Failure } from '../../shared/errors/failure.ts'
import { calmQuery } from './calm-query.ts'
import { database } from './database.ts'
import { jobKey } from './job-key.ts'
import { countSaved, restartTally } from './save-tally.ts'
import type { JobFileRow, JobRow } from './schema.ts'
import { storing } from './store-failure.ts'

/** A page that a person wants saved. */
export interface JobRequest {
  /** As typed, where it is not an address at all. */
  address: string
  file?: { hash: string; name: string } & Omit<JobFileRow, 'jobId'>
}

/** What a job is reset to when it is begun anew. */
const AFRESH = { state: 'waiting', attempts: 0, notBefore: null, failure: null } as const

/**
 * Puts jobs at the end of the queue, in one transaction: all of them, or none. A page that has a job already keeps
 * it, which begins anew where it was paused, has failed or waits for another try.
 *
 * @param now ms since the epoch
 * @returns the jobs' ids, in the order of the requests, none twice
 * @throws RectoError `store/*`
 */
export function addJobs(requests: readonly JobRequest[], now: number): Promise<string[]> {
  const { jobs, jobFiles, settings } = database
  return storing(() =>
    database.transaction('rw', [jobs, jobFiles, settings], async () => {
      const wanted = new Map(requests.map((request) => [keyOf(request), request]))
      const known = new Map(
        (
          await jobs
            .where('key')
            .anyOf([...wanted.keys()])
            .toArray()
        ).map((job) => [job.key, job]),
      )
      if ((await countUnfinished()) === 0) await restartTally()
      let order = (await jobs.orderBy('order').last())?.order ?? 0
      const rows = [...wanted].map(([key, request]) => {
        const job = known.get(key)
        if (job) return { ...job, ...AFRESH }
        order += 1
        return newJob(request, { key, order, createdAt: now })
      })
      await jobs.bulkPut(rows)
      await jobFiles.bulkPut(
        rows.flatMap(({ id, key }) => {
          const file = wanted.get(key)?.file
          return file && !known.has(key) ? [{ jobId: id, blob: file.blob, parts: file.parts }] : []
        }),
      )
      return rows.map(({ id }) => id)
    }),
  )
}

function keyOf({ address, file }: JobRequest): string {
  return file ? `file ${file.hash}` : jobKey(address)
}

function newJob({ address, file }: JobRequest, place: Pick<JobRow, 'key' | 'order' | 'createdAt'>): JobRow {
  return {
    id: crypto.randomUUID(),
    address,
    whole: false,
    fileName: file?.name ?? null,
    ...AFRESH,
    ...place,
  }
}

/** How many are not done and have not failed. */
function countUnfinished(): Promise<number> {
  return database.jobs.where('state').anyOf('waiting', 'paused').count()
}

export function getJob(id: string): Promise<JobRow | undefined> {
  return storing(() => database.jobs.get(id))
}

/** The bytes of the file that a job reads. */
export function getJobFile(id: string): Promise<JobFileRow | undefined> {
  return storing(() => database.jobFiles.get(id))
}

/** Every job that may run now or later, in the order asked for; those that run are among them. */
export function waitingJobs(): Promise<JobRow[]> {
  return storing(() => database.jobs.where('state').equals('waiting').sortBy('order'))
}

/** Calls back, first at once, whenever another job waits, one stops waiting, or its time to wait changes. */
export function watchWaitingJobs(changed: () => void, failed: (error: unknown) => void): () => void {
  const { jobs } = database
  const subscription = calmQuery(() =>
    Promise.all([jobs.where('state').equals('waiting').primaryKeys(), jobs.orderBy('notBefore').keys()]),
  ).subscribe(changed, failed)
  return () => subscription.unsubscribe()
}

/**
 * Takes a job away that is done, inside the caller's transaction, which has to hold `jobs`, `jobFiles`, `settings`.
 *
 * @returns false where it was not there: it has been cancelled
 */
export async function takeDoneJob(id: string): Promise<boolean> {
  const isThere = (await database.jobs.get(id)) !== undefined
  if (!isThere) return false
  await database.jobs.delete(id)
  await database.jobFiles.delete(id)
  await countSaved(1)
  return true
}

/** Has a job tried again by itself. @param notBefore ms since the epoch */
export function postponeJob(id: string, failure: Failure, notBefore: number): Promise<unknown> {
  return storing(() =>
    database.jobs.where({ id }).modify((job) => {
      Object.assign(job, { failure, notBefore, attempts: job.attempts + 1 })
    }),
  )
}

/** Leaves a job for a person to decide about. */
export function failJob(id: string, failure: Failure): Promise<unknown> {
  return storing(() => database.jobs.update(id, { state: 'failed', failure, notBefore: null }))
}

/** Begins jobs anew, now. @param whole keep the page's whole text where no article is found */
export function retryJobs(ids: readonly string[], whole?: boolean): Promise<unknown> {
  const change = whole === undefined ? AFRESH : { ...AFRESH, whole }
  return storing(() => changeJobs(ids, change))
}

/** Has waiting jobs wait until they are resumed; those that run are stopped by that, in whichever window. */
export function pauseJobs(ids: readonly string[] | 'all'): Promise<unknown> {
  return storing(() => changeJobs(ids, { state: 'paused', notBefore: null, failure: null }, 'waiting'))
}

export function resumeJobs(ids: readonly string[] | 'all'): Promise<unknown> {
  return storing(() => changeJobs(ids, AFRESH, 'paused'))
}

/** Changes jobs in one transaction. @param from only those in this state */
function changeJobs(
  ids: readonly string[] | 'all',
  change: Partial<JobRow>,
  from?: JobRow['state'],
): Promise<unknown> {
  const chosen =
    ids === 'all' && from
      ? database.jobs.where('state').equals(from)
      : database.jobs
          .where('id')
          .anyOf(ids === 'all' ? [] : ids)
          .and(({ state }) => from === undefined || state === from)
  return chosen.modify(change)
}

/** Jobs that were taken away, with all that is needed to put them back. */
export interface RemovedJobs {
  jobs: JobRow[]
  files: JobFileRow[]
}

/** Takes jobs away; those that run, in whichever window, are cancelled by that. */
export function removeJobs(ids: readonly string[]): Promise<RemovedJobs> {
  const { jobs, jobFiles } = database
  return storing(() =>
    database.transaction('rw', [jobs, jobFiles], async () => {
      const removed = {
        jobs: (await jobs.bulkGet([...ids])).filter((job) => job !== undefined),
        files: (await jobFiles.bulkGet([...ids])).filter((file) => file !== undefined),
      }
      await jobs.bulkDelete([...ids])
      await jobFiles.bulkDelete([...ids])
      return removed
    }),
  )
}

/** Cancels everything that is not done, or forgets everything that has failed. */
export function removeAllJobs(which: 'unfinished' | 'failed'): Promise<RemovedJobs> {
  const { jobs, jobFiles } = database
  const states = which === 'failed' ? ['failed'] : ['waiting', 'paused']
  return storing(() =>
    database.transaction('rw', [jobs, jobFiles], async () =>
      removeJobs(await jobs.where('state').anyOf(states).primaryKeys()),
    ),
  )
}

/** Puts jobs back where they were, but for those that have been asked for again meanwhile. */
export function restoreJobs(removed: RemovedJobs): Promise<void> {
  const { jobs, jobFiles } = database
  return storing(() =>
    database.transaction('rw', [jobs, jobFiles], async () => {
      const known = new Set(
        await jobs
          .where('key')
          .anyOf(removed.jobs.map(({ key }) => key))
          .keys(),
      )
      const missing = removed.jobs.filter(({ key }) => !known.has(key))
      const ids = new Set(missing.map(({ id }) => id))
      await jobs.bulkPut(missing)
      await jobFiles.bulkPut(removed.files.filter(({ jobId }) => ids.has(jobId)))
    }),
  )
}

/** Begins those jobs anew that failed for reasons which are no page's. @param isOver whether a reason can have passed */
export function retryStrandedJobs(isOver: (failure: Failure) => boolean): Promise<unknown> {
  return storing(() =>
    database.jobs
      .where('state')
      .equals('failed')
      .and(({ failure }) => failure !== null && isOver(failure))
      .modify(AFRESH),
  )
}
