import { useCalmQuery } from './calm-query.ts'
import { database } from './database.ts'
import { savedTally } from './save-tally.ts'
import type { JobRow } from './schema.ts'

/** The queue in numbers. */
export interface QueueCounts {
  /** Since the queue was last empty. */
  saved: number
  /** Those that run, and those that wait for another try, among them. */
  waiting: number
  paused: number
  failed: number
}

/** Undefined while it is counted. */
export function useQueueCounts(): QueueCounts | undefined {
  return useCalmQuery(async () => {
    const inState = (state: JobRow['state']) => database.jobs.where('state').equals(state).count()
    const [saved, waiting, paused, failed] = await Promise.all([
      savedTally(),
      inState('waiting'),
      inState('paused'),
      inState('failed'),
    ])
    return { saved, waiting, paused, failed }
  })
}

/** The first of the jobs that are not done and have not failed, in the order asked for. */
export function useUnfinishedJobs(most: number): JobRow[] | undefined {
  return useCalmQuery(
    () =>
      database.jobs
        .orderBy('order')
        .filter(({ state }) => state !== 'failed')
        .limit(most)
        .toArray(),
    [most],
  )
}

/** Jobs that wait for a person, in the order asked for. */
export function useFailedJobs(): JobRow[] | undefined {
  return useCalmQuery(() => database.jobs.where('state').equals('failed').sortBy('order'))
}
