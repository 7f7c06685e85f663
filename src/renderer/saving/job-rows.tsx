import { Pause, Play, RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useUnfinishedJobs } from '../store/live-jobs.ts'
import type { JobRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { useOnline } from '../ui/use-online.ts'
import { jobName } from './job-name.ts'
import type { JobStage } from './job-stage.ts'
import { stageWords } from './job-stage-words.ts'
import { useJobStages } from './queue/stage-board.ts'
import { reasonOf } from './reason.ts'
import { useJobActions } from './use-job-actions.ts'

/** The next of the queue are shown; the others come up as these are done. */
const MOST_SHOWN = 50

/** In a list of addresses it only takes the place of what tells them apart. */
const SCHEME = /^https?:\/\/(?:www\.)?/

/** The pages of a long queue, a line each. @param total how many there are, shown or not */
export function JobRows({ total }: { total: number }) {
  const { t } = useTranslation()
  const jobs = useUnfinishedJobs(MOST_SHOWN) ?? []
  const stages = useJobStages()
  return (
    <div className="queue-rows">
      <ul aria-label={t('save.jobs')}>
        {/* In the order asked for, running or not: a row must not move away under somebody's pointer. */}
        {jobs.map((job) => (
          <Row job={job} stage={stages.get(job.id)} key={job.id} />
        ))}
      </ul>
      {total > jobs.length && <p className="queue-more">{t('queue.more', { count: total - jobs.length })}</p>}
    </div>
  )
}

function Row({ job, stage }: { job: JobRow; stage: JobStage | undefined }) {
  const { t } = useTranslation()
  const actions = useJobActions()
  const { id, state, failure } = job
  const described = { 'aria-describedby': `job-${id}` }
  const isOnline = useOnline()
  const isAgain = failure !== null && stage === undefined
  return (
    <li className="queue-row">
      <span className="queue-row-name" dir="ltr" id={`job-${id}`} title={jobName(job)}>
        {jobName(job).replace(SCHEME, '')}
      </span>
      <span className="queue-row-stage">
        {isAgain
          ? t('queue.againBecause', { reason: t(`queue.reasons.${reasonOf(failure.code)}`) })
          : stageWords(job, { stage, isOnline }, t)}
      </span>
      {isAgain && (
        <Button kind="icon" label={t('save.retry')} {...described} onPress={() => actions.retry([id])}>
          <RotateCw />
        </Button>
      )}
      <Button
        kind="icon"
        label={t(state === 'paused' ? 'queue.resume' : 'queue.pause')}
        {...described}
        onPress={() => (state === 'paused' ? actions.resume([id]) : actions.pause([id]))}
      >
        {state === 'paused' ? <Play /> : <Pause />}
      </Button>
      <Button kind="icon" label={t('save.cancel')} {...described} onPress={() => actions.remove([id])}>
        <X />
      </Button>
    </li>
  )
}
