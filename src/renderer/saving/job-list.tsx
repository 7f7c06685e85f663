import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { removeJob } from '../store/jobs.ts'
import { useJobs } from '../store/live.ts'
import type { JobRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'
import { giveBackAddress } from './draft-address.ts'
import { JobProgress } from './job-progress.tsx'
import { type WayForward, waysForward } from './way-forward.ts'

/** Pages on their way into the library, and pages that did not get there, with what can be done. */
export function JobList({ onRetry }: { onRetry: (job: JobRow, whole?: boolean) => void }) {
  const { t } = useTranslation()
  const jobs = useJobs()
  const shownSince = useRef(Date.now())
  const remove = useRemoveJob()
  if (jobs.length === 0) return null
  return (
    <ul className="job-list" aria-label={t('save.jobs')}>
      {jobs.map((job) => (
        <Job job={job} key={job.id} isNew={job.createdAt >= shownSince.current}>
          {job.failure ? (
            <FailedJob job={job} onRetry={onRetry} />
          ) : (
            <JobProgress job={job} onCancel={() => remove(job)} />
          )}
        </Job>
      ))}
    </ul>
  )
}

/** A list longer than the window may be scrolled to its middle: what a person has just begun comes into view. */
function Job({ job, isNew, children }: { job: JobRow; isNew: boolean; children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null)
  const hasFailed = job.failure !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it appears, and again when it fails
  useEffect(() => {
    if (isNew) item.current?.scrollIntoView({ block: 'nearest' })
  }, [hasFailed, isNew])
  return (
    <li className={hasFailed ? 'job is-failed' : 'job'} ref={item}>
      {children}
    </li>
  )
}

function FailedJob({ job, onRetry }: { job: JobRow; onRetry: (job: JobRow, whole?: boolean) => void }) {
  const { t } = useTranslation()
  const remove = useRemoveJob()
  const { failure, address } = job
  if (!failure) return null
  const described = { 'aria-describedby': `job-${job.id}` }
  const edit = () => {
    giveBackAddress(address)
    remove(job)
  }
  const actions: Record<WayForward, { label: string; run: () => void }> = {
    retry: { label: t('save.retry'), run: () => onRetry(job) },
    keepWhole: { label: t('save.keepWhole'), run: () => onRetry(job, true) },
    edit: { label: t('save.edit'), run: edit },
  }
  return (
    <>
      <div className="job-text" role="alert">
        <p className="job-address" dir="ltr" id={`job-${job.id}`}>
          {t('save.failed', { address })}
        </p>
        <p>{t(`errors.${failure.code}`, failure.params)}</p>
      </div>
      <div className="job-actions">
        {waysForward(job).map((way, index) => (
          <Button
            key={way}
            kind={index === 0 ? 'primary' : 'plain'}
            {...described}
            onPress={actions[way].run}
          >
            {actions[way].label}
          </Button>
        ))}
        <Button {...described} onPress={() => remove(job)}>
          {t('save.dismiss')}
        </Button>
      </div>
    </>
  )
}

/** Takes a job away; where it runs, that cancels it. */
function useRemoveJob(): (job: JobRow) => void {
  const tellFailure = useTellFailure()
  return (job) => void removeJob(job.id).catch(tellFailure)
}
