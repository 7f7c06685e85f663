import { useTranslation } from 'react-i18next'
import { removeJob } from '../store/jobs.ts'
import { useJobs } from '../store/live.ts'
import type { JobRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { useTellFailure } from '../ui/tell-failure.ts'
import { setDraftAddress } from './draft-address.ts'
import { JobProgress } from './job-progress.tsx'

/** Pages on their way into the library, and pages that did not get there, with what can be done. */
export function JobList({ onRetry }: { onRetry: (job: JobRow, whole?: boolean) => void }) {
  const { t } = useTranslation()
  const jobs = useJobs()
  const remove = useRemoveJob()
  if (jobs.length === 0) return null
  return (
    <ul className="job-list" aria-label={t('save.jobs')}>
      {jobs.map((job) => (
        <li className={job.failure ? 'job is-failed' : 'job'} key={job.id}>
          {job.failure ? (
            <FailedJob job={job} onRetry={onRetry} />
          ) : (
            <JobProgress job={job} onCancel={() => remove(job)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function FailedJob({ job, onRetry }: { job: JobRow; onRetry: (job: JobRow, whole?: boolean) => void }) {
  const { t } = useTranslation()
  const remove = useRemoveJob()
  const { failure, address } = job
  if (!failure) return null
  const described = { 'aria-describedby': `job-${job.id}` }
  return (
    <>
      <div className="job-text" role="alert">
        <p className="job-address" dir="ltr" id={`job-${job.id}`}>
          {t('save.failed', { address })}
        </p>
        <p>{t(`errors.${failure.code}`, failure.params)}</p>
      </div>
      <div className="job-actions">
        <Button kind="primary" {...described} onPress={() => onRetry(job)}>
          {t('save.retry')}
        </Button>
        {failure.code === 'page/no-article' && (
          <Button onPress={() => onRetry(job, true)}>{t('save.keepWhole')}</Button>
        )}
        <Button
          onPress={() => {
            setDraftAddress(address)
            remove(job)
          }}
        >
          {t('save.edit')}
        </Button>
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
