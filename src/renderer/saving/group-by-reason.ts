import type { JobRow } from '../store/schema.ts'
import { type Reason, reasonOf } from './reason.ts'

export interface ReasonGroup {
  reason: Reason
  jobs: JobRow[]
}

/** Failed jobs by why they failed, the most frequent reason first; each group keeps its order. */
export function groupByReason(jobs: readonly JobRow[]): ReasonGroup[] {
  const groups = Map.groupBy(
    jobs.filter(({ failure }) => failure !== null),
    ({ failure }) => reasonOf(failure?.code ?? 'internal/unexpected'),
  )
  return [...groups]
    .map(([reason, alike]) => ({ reason, jobs: alike }))
    .sort((a, b) => b.jobs.length - a.jobs.length)
}
