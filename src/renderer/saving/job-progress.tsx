import { useTranslation } from 'react-i18next'
import type { Translate } from '../../shared/i18n.ts'
import type { JobRow, JobStage } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { ProgressLine } from '../ui/progress-line.tsx'

/** How far a save is, in words and as a bar, with Cancel. */
export function JobProgress({ job, onCancel }: { job: JobRow; onCancel: () => void }) {
  const { t } = useTranslation()
  const words = stageWords(job.stage, t)
  const fraction = stageFraction(job.stage)
  return (
    <>
      <div className="job-text">
        <p className="job-address" dir="ltr" id={`job-${job.id}`}>
          {job.address}
        </p>
        <ProgressLine label={job.address} fraction={fraction} words={words} />
      </div>
      <div className="job-actions">
        <Button aria-describedby={`job-${job.id}`} onPress={onCancel}>
          {t('save.cancel')}
        </Button>
      </div>
    </>
  )
}

function stageWords(stage: JobStage, t: Translate): string {
  switch (stage.name) {
    case 'fetching': {
      const { receivedBytes, totalBytes } = stage
      if (totalBytes)
        return t('save.stage.fetchingPercent', { percent: Math.floor((100 * receivedBytes) / totalBytes) })
      if (receivedBytes > 0)
        return t('save.stage.fetchingKilobytes', { received: Math.ceil(receivedBytes / 1000) })
      return t('save.stage.fetching')
    }
    case 'images':
      return t('save.stage.images', { done: stage.done, total: stage.total })
    default:
      return t(`save.stage.${stage.name}`)
  }
}

/** null where nobody can tell how long it takes. */
function stageFraction(stage: JobStage): number | null {
  if (stage.name === 'images') return stage.done / stage.total
  if (stage.name === 'fetching' && stage.totalBytes) return stage.receivedBytes / stage.totalBytes
  return null
}
