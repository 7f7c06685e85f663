import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { groupByReason } from './group-by-reason.ts'
import type { Reason } from './reason.ts'
import { TroubledJob } from './troubled-job.tsx'
import { useJobActions } from './use-job-actions.ts'

/** Of one reason; the others come up as these are dealt with. */
const MOST_SHOWN = 50

/** Many pages that were not saved: their reasons in one line, and reason by reason on demand. */
export function FailedJobs({ jobs }: { jobs: readonly JobRow[] }) {
  const { t } = useTranslation()
  const actions = useJobActions()
  const [isOpen, setOpen] = useState(false)
  const groups = groupByReason(jobs)
  const ids = jobs.map(({ id }) => id)
  return (
    <section className="queue is-failed" aria-label={t('queue.failedTitle', { count: jobs.length })}>
      <div className="queue-head">
        <div className="queue-progress" role="alert">
          <p className="queue-words">{t('queue.failedTitle', { count: jobs.length })}</p>
          <p className="queue-reasons">
            {groups
              .map(({ reason, jobs: alike }) => `${t(`queue.reasons.${reason}`)} (${alike.length})`)
              .join(' · ')}
          </p>
        </div>
        <div className="job-actions">
          <Button kind="primary" onPress={() => actions.retry(ids)}>
            {t('queue.retryAll')}
          </Button>
          <Button onPress={() => actions.dismiss(ids)}>{t('queue.dismissAll')}</Button>
          <Button
            kind="icon"
            label={t(isOpen ? 'queue.hideFailed' : 'queue.showFailed')}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? <ChevronUp /> : <ChevronDown />}
          </Button>
        </div>
      </div>
      {isOpen && (
        <div className="queue-rows">
          {groups.map(({ reason, jobs: alike }) => (
            <ReasonGroup key={reason} reason={reason} jobs={alike} />
          ))}
        </div>
      )}
    </section>
  )
}

function ReasonGroup({ reason, jobs }: { reason: Reason; jobs: readonly JobRow[] }) {
  const { t } = useTranslation()
  const { retry, keepWhole, dismiss } = useJobActions()
  const name = t(`queue.reasons.${reason}`)
  const ids = jobs.map(({ id }) => id)
  const described = { 'aria-describedby': `reason-${reason}` }
  return (
    <details className="reason-group">
      <summary>
        <span id={`reason-${reason}`}>{name}</span> ({jobs.length})
      </summary>
      <div className="job-actions">
        {reason === 'noArticle' && (
          <Button {...described} onPress={() => keepWhole(ids)}>
            {t('queue.keepWholeAll')}
          </Button>
        )}
        <Button {...described} onPress={() => retry(ids)}>
          {t('queue.retryThese')}
        </Button>
        <Button {...described} onPress={() => dismiss(ids)}>
          {t('queue.dismissThese')}
        </Button>
      </div>
      <ul aria-label={name}>
        {jobs.slice(0, MOST_SHOWN).map((job) => (
          <li className="reason-job" key={job.id}>
            <TroubledJob job={job} isOneOfMany />
          </li>
        ))}
      </ul>
      {jobs.length > MOST_SHOWN && (
        <p className="queue-more">{t('queue.more', { count: jobs.length - MOST_SHOWN })}</p>
      )}
    </details>
  )
}
