import { useTranslation } from 'react-i18next'
import { useQueue } from '../store/live-jobs.ts'
import { FailedJobs } from './failed-jobs.tsx'
import { JobItem } from './job-item.tsx'
import { QueueSummary } from './queue-summary.tsx'

/** Up to this many, each page stands for itself; more would push the library out of sight. */
const FEW = 3

/** Pages on their way into the library, and pages that did not get there, with what can be done. */
export function QueuePanel() {
  const { t } = useTranslation()
  const queue = useQueue(FEW)
  if (!queue) return null
  const { counts, unfinished, failed } = queue
  const open = counts.waiting + counts.paused
  const areFew = counts.saved + open <= FEW
  const single = [...(areFew ? unfinished : []), ...(failed.length <= FEW ? failed : [])]
  return (
    <>
      {!areFew && open > 0 && <QueueSummary counts={counts} />}
      {failed.length > FEW && <FailedJobs jobs={failed} />}
      {single.length > 0 && (
        <ul className="job-list" aria-label={t('save.jobs')}>
          {single.map((job) => (
            <JobItem job={job} key={job.id} />
          ))}
        </ul>
      )}
    </>
  )
}
