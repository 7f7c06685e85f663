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

/** The queue as it stands at one moment: a job is in one of its lists only. */
export interface Queue {
  counts: QueueCounts
  /** The first of those that are not done and have not failed, in the order asked for. */
  unfinished: JobRow[]
  /** Those that wait for a person, in the order asked for. */
  failed: JobRow[]
}

/** Undefined while it is read. @param most how many of the unfinished are wanted */
export function useQueue(most: number): Queue | undefined {
  const { jobs, settings } = database
  return useCalmQuery(
    () =>
      database.transaction('r', [jobs, settings], async () => {
        const inState = (state: JobRow['state']) => jobs.where('state').equals(state)
        const [saved, waiting, paused, failed, unfinished] = await Promise.all([
          savedTally(),
          inState('waiting').count(),
          inState('paused').count(),
          inState('failed').sortBy('order'),
          firstUnfinished(most),
        ])
        return { counts: { saved, waiting, paused, failed: failed.length }, unfinished, failed }
      }),
    [most],
  )
}

/** The first of the jobs that are not done and have not failed, in the order asked for. */
export function useUnfinishedJobs(most: number): JobRow[] | undefined {
  return useCalmQuery(() => firstUnfinished(most), [most])
}

function firstUnfinished(most: number): Promise<JobRow[]> {
  return database.jobs
    .orderBy('order')
    .filter(({ state }) => state !== 'failed')
    .limit(most)
    .toArray()
}
