import { Pause, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { JobRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { ProgressLine } from '../ui/progress-line.tsx'
import { useOnline } from '../ui/use-online.ts'
import { jobName } from './job-name.ts'
import { stageFraction, stageWords } from './job-stage-words.ts'
import { useJobStages } from './queue/stage-board.ts'
import { useJobActions } from './use-job-actions.ts'

/** How far a save is, in words and as a bar, with Pause and Cancel. */
export function JobProgress({ job }: { job: JobRow }) {
  const { t } = useTranslation()
  const actions = useJobActions()
  const stage = useJobStages().get(job.id)
  const isPaused = job.state === 'paused'
  const words = stageWords(job, { stage, isOnline: useOnline() }, t)
  const fraction = isPaused ? 0 : stageFraction(stage)
  const described = { 'aria-describedby': `job-${job.id}` }
  return (
    <>
      <div className="job-text">
        <p className="job-address" dir="ltr" id={`job-${job.id}`}>
          {jobName(job)}
        </p>
        <ProgressLine label={jobName(job)} fraction={fraction} words={words} />
      </div>
      <div className="job-actions">
        <Button
          kind="icon"
          label={t(isPaused ? 'queue.resume' : 'queue.pause')}
          {...described}
          onPress={() => (isPaused ? actions.resume([job.id]) : actions.pause([job.id]))}
        >
          {isPaused ? <Play /> : <Pause />}
        </Button>
        <Button {...described} onPress={() => actions.remove([job.id])}>
          {t('save.cancel')}
        </Button>
      </div>
    </>
  )
}
