import { type ReactNode, useEffect, useRef } from 'react'
import type { JobRow } from '../store/schema.ts'
import { JobProgress } from './job-progress.tsx'
import { TroubledJob } from './troubled-job.tsx'

/** One page of the queue that stands for itself. */
export function JobItem({ job }: { job: JobRow }) {
  return <Shown job={job}>{job.failure ? <TroubledJob job={job} /> : <JobProgress job={job} />}</Shown>
}

/** When this window was opened: what is older was not begun by the person who looks at it. */
const openedAt = Date.now()

/** A list longer than the window may be scrolled to its middle: what a person has just begun comes into view. */
function Shown({ job, children }: { job: JobRow; children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null)
  const isNew = job.createdAt >= openedAt
  const hasTrouble = job.failure !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it appears, and again when it fails
  useEffect(() => {
    if (isNew) item.current?.scrollIntoView({ block: 'nearest' })
  }, [hasTrouble, isNew])
  return (
    <li className={hasTrouble ? 'job is-failed' : 'job'} ref={item}>
      {children}
    </li>
  )
}
