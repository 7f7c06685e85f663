import type { FailureCode } from '../../shared/errors/failure.ts'
import type { JobRow } from '../store/schema.ts'

/** What a person can do about a save that failed. */
export type WayForward = 'retry' | 'edit' | 'keepWhole'

/** Failures that stay the same however often the same address is tried. */
const OF_THE_ADDRESS = new Set<FailureCode>([
  'address/invalid',
  'fetch/not-html',
  'fetch/too-large',
  'page/empty',
])

/** What can be done, most promising first. The name of a file is nothing to mend. */
export function waysForward(job: Pick<JobRow, 'failure' | 'whole' | 'fileName'>): readonly WayForward[] {
  return job.fileName === null ? waysOf(job) : waysOf(job).filter((way) => way !== 'edit')
}

function waysOf({ failure, whole }: Pick<JobRow, 'failure' | 'whole'>): readonly WayForward[] {
  if (failure?.code === 'page/no-article' && !whole) return ['keepWhole', 'retry', 'edit']
  return failure && OF_THE_ADDRESS.has(failure.code) ? ['edit', 'retry'] : ['retry', 'edit']
}
