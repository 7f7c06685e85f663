import type { Translate } from '../../shared/i18n.ts'
import type { JobRow } from '../store/schema.ts'
import type { JobStage } from './job-stage.ts'
import { serverOf } from './queue/plan-starts.ts'

/** @param stage undefined while no window runs the job */
export function stageWords(
  job: JobRow,
  { stage, isOnline }: { stage: JobStage | undefined; isOnline: boolean },
  t: Translate,
): string {
  if (job.state === 'paused') return t('queue.paused')
  if (stage === undefined)
    return isOnline || serverOf(job) === null ? t('save.stage.waiting') : t('queue.offline')
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
export function stageFraction(stage: JobStage | undefined): number | null {
  if (stage?.name === 'images') return stage.done / stage.total
  if (stage?.name === 'fetching' && stage.totalBytes) return stage.receivedBytes / stage.totalBytes
  return null
}
