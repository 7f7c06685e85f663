import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { type Activity, cancelTask, dismissActivity } from '../activity.ts'

/** How far a task is, with Cancel. */
export function RunningTask({ activity }: { activity: Extract<Activity, { kind: 'running' }> }) {
  const { t } = useTranslation()
  const { task, done, total } = activity
  const label = t(`backup.task.${task}`)
  return (
    <div className="storage-running">
      <p aria-hidden>{label}</p>
      <ProgressLine
        label={label}
        fraction={total === 0 ? null : done / total}
        words={total === 0 ? '' : t('backup.progress', { done, total })}
      />
      <Button onPress={cancelTask}>{t('save.cancel')}</Button>
    </div>
  )
}

/** Why a task has failed, and what to do. */
export function FailedTask({ activity }: { activity: Extract<Activity, { kind: 'failed' }> }) {
  const { t } = useTranslation()
  const { code, params } = activity.failure
  return (
    <div className="storage-outcome is-failed" role="alert">
      <p>{t(`errors.${code}`, params)}</p>
      <Button onPress={dismissActivity}>{t('save.dismiss')}</Button>
    </div>
  )
}
