import { liveQuery } from 'dexie'
import type { Failure } from '../../shared/errors/failure.ts'
import { database } from './database.ts'
import type { JobRow, JobStage } from './schema.ts'
import { storing } from './store-failure.ts'

export function addJob(address: string, options: { whole: boolean; now: number }): Promise<JobRow> {
  const job: JobRow = {
    id: crypto.randomUUID(),
    address,
    whole: options.whole,
    stage: { name: 'waiting' },
    failure: null,
    createdAt: options.now,
  }
  return storing(async () => {
    await database.jobs.add(job)
    return job
  })
}

/** The job for this address that is under way or has failed, if there is one. */
export function findJob(address: string): Promise<JobRow | undefined> {
  return storing(() => database.jobs.filter((job) => job.address === address).first())
}

export function getJob(id: string): Promise<JobRow | undefined> {
  return storing(() => database.jobs.get(id))
}

/** Jobs that have not failed: after a restart, those that were interrupted. */
export function unfinishedJobs(): Promise<JobRow[]> {
  return storing(() => database.jobs.filter((job) => job.failure === null).toArray())
}

export function setJobStage(id: string, stage: JobStage): Promise<unknown> {
  return storing(() => database.jobs.update(id, { stage }))
}

export function failJob(id: string, failure: Failure): Promise<unknown> {
  return storing(() => database.jobs.update(id, { failure }))
}

/** Makes a failed job ready to run again. */
export function resetJob(id: string, whole: boolean): Promise<unknown> {
  return storing(() => database.jobs.update(id, { failure: null, stage: { name: 'waiting' }, whole }))
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
