import { liveQuery } from 'dexie'
import type { Failure } from '../../shared/errors/failure.ts'
import { database } from './database.ts'
import type { JobRow, JobStage } from './schema.ts'
import { storing } from './store-failure.ts'

/** Puts a job into the store, ready to run; one that has failed begins anew. @param now ms since the epoch */
export function startJob(job: { id: string; address: string; whole: boolean }, now: number): Promise<JobRow> {
  return storing(() =>
    database.transaction('rw', database.jobs, async () => {
      const known = await database.jobs.get(job.id)
      const createdAt = known?.createdAt ?? now
      const row: JobRow = { ...job, stage: { name: 'waiting' }, failure: null, createdAt }
      await database.jobs.put(row)
      return row
    }),
  )
}

/** The job for this address that is under way or has failed, if there is one. */
export function findJob(address: string): Promise<JobRow | undefined> {
  return storing(() => database.jobs.filter((job) => job.address === address).first())
}

export function getJob(id: string): Promise<JobRow | undefined> {
  return storing(() => database.jobs.get(id))
}

/** Calls back with the ids of the jobs that have not failed, now and whenever that changes. */
export function watchUnfinishedJobs(
  changed: (ids: string[]) => void,
  failed: (error: unknown) => void,
): void {
  liveQuery(() => database.jobs.filter((job) => job.failure === null).primaryKeys()).subscribe({
    next: changed,
    error: failed,
  })
}

export function setJobStage(id: string, stage: JobStage): Promise<unknown> {
  return storing(() => database.jobs.update(id, { stage }))
}

export function failJob(id: string, failure: Failure): Promise<unknown> {
  return storing(() => database.jobs.update(id, { failure }))
}

/** Takes a job away; if it runs, in whichever window, it is cancelled by that. */
export function removeJob(id: string): Promise<void> {
  return storing(() => database.jobs.delete(id))
}

/** Calls back once when the job is taken away. @returns a function that stops watching */
export function onJobRemoved(id: string, removed: () => void): () => void {
  const subscription = liveQuery(() => database.jobs.get(id)).subscribe({
    next: (job) => {
      if (job === undefined) removed()
    },
    error: removed,
  })
  return () => subscription.unsubscribe()
}
