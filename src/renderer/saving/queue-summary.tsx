import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { QueueCounts } from '../store/live-jobs.ts'
import { Button } from '../ui/button.tsx'
import { ProgressTrack } from '../ui/progress-line.tsx'
import { JobRows } from './job-rows.tsx'
import { useJobActions } from './use-job-actions.ts'

/** A queue of many pages as one line and one bar; its pages are shown on demand, in a box of their own. */
export function QueueSummary({ counts }: { counts: QueueCounts }) {
  const { t } = useTranslation()
  const actions = useJobActions()
  const [isOpen, setOpen] = useState(false)
  const { saved, waiting, paused, failed } = counts
  const total = saved + waiting + paused + failed
  const words = [
    t('queue.progress', { done: saved, total }),
    ...(failed > 0 ? [t('queue.failedCount', { count: failed })] : []),
    ...(paused > 0 ? [t('queue.pausedCount', { count: paused })] : []),
  ].join(', ')
  return (
    <section className="queue" aria-label={t('save.jobs')}>
      <div className="queue-head">
        <ProgressBar
          className="queue-progress"
          aria-label={t('save.jobs')}
          valueLabel={words}
          value={saved + failed}
          maxValue={total}
        >
          <span className="queue-words">{words}</span>
          <ProgressTrack fraction={(saved + failed) / total} />
        </ProgressBar>
        <div className="job-actions">
          {waiting > 0 && <Button onPress={() => actions.pause('all')}>{t('queue.pauseAll')}</Button>}
          {paused > 0 && <Button onPress={() => actions.resume('all')}>{t('queue.resumeAll')}</Button>}
          <Button onPress={actions.cancelAll}>{t('queue.cancelAll')}</Button>
          <Button
            kind="icon"
            label={t(isOpen ? 'queue.hidePages' : 'queue.showPages')}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? <ChevronUp /> : <ChevronDown />}
          </Button>
        </div>
      </div>
      {isOpen && <JobRows total={waiting + paused} />}
    </section>
  )
}
