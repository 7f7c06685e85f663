import { HardDriveDownload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSetting } from '../../store/settings.ts'
import { Button } from '../../ui/button.tsx'
import { formatMoment } from '../../ui/format-date.ts'
import { useTellFailure } from '../../ui/tell-failure.ts'
import { dismissActivity, useActivity } from '../activity.ts'
import { lastBackupSetting } from '../automatic/schedule.ts'
import { backUpToFile } from '../tasks.ts'
import { FailedTask, RunningTask } from './activity-panel.tsx'
import { Section } from './section.tsx'

/** The whole library as one file, now. */
export function BackUp() {
  const { t } = useTranslation()
  const activity = useActivity()
  const tellFailure = useTellFailure()
  const isRunning = activity.kind === 'running' && activity.task === 'backing-up'
  return (
    <Section title={t('backup.make.title')} body={t('backup.make.body')}>
      <LastBackup />
      {isRunning ? (
        <RunningTask activity={activity} />
      ) : (
        <Button
          kind="primary"
          isDisabled={activity.kind === 'running'}
          onPress={() => void backUpToFile(t('backup.readme')).catch(tellFailure)}
        >
          <HardDriveDownload aria-hidden />
          {t('backup.make.start')}
        </Button>
      )}
      {activity.kind === 'failed' && activity.task === 'backing-up' && <FailedTask activity={activity} />}
      {activity.kind === 'backed-up' && (
        <div className="storage-outcome" role="status">
          <p>
            {t('backup.make.done', { count: activity.summary.articles, name: activity.name })}{' '}
            {activity.summary.removedMeanwhile > 0 &&
              t('backup.make.removedMeanwhile', { count: activity.summary.removedMeanwhile })}{' '}
            {activity.summary.unreadable > 0 &&
              t('backup.make.unreadable', { count: activity.summary.unreadable })}{' '}
            {activity.leftOver > 0 && t('backup.make.leftOver', { count: activity.leftOver })}
          </p>
          <Button onPress={dismissActivity}>{t('backup.close')}</Button>
        </div>
      )}
    </Section>
  )
}

function LastBackup() {
  const { t, i18n } = useTranslation()
  const last = useSetting(lastBackupSetting)
  if (last === undefined) return null
  return (
    <p className="storage-last">
      {last === null
        ? t('backup.make.never')
        : t('backup.make.last', { date: formatMoment(last.at, i18n.language), count: last.articles })}
    </p>
  )
}
