import { ArchiveRestore } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { formatMoment } from '../../ui/format-date.ts'
import { useTellFailure } from '../../ui/tell-failure.ts'
import { type Activity, dismissActivity, useActivity } from '../activity.ts'
import type { MergeCounts } from '../reading/restore-backup.ts'
import { openBackup, restoreChecked } from '../tasks.ts'
import { FailedTask, RunningTask } from './activity-panel.tsx'
import { Section } from './section.tsx'

/** A backup's articles back into the library: looked through first, shown, then brought in. */
export function Restore() {
  const { t } = useTranslation()
  const activity = useActivity()
  const tellFailure = useTellFailure()
  const isRunning = activity.kind === 'running' && activity.task !== 'backing-up'
  const choose = (files: FileList | null) => {
    const file = files?.item(0)
    if (file) void openBackup(file).catch(tellFailure)
  }
  return (
    <Section title={t('backup.restore.title')} body={t('backup.restore.body')}>
      {isRunning ? (
        <RunningTask activity={activity} />
      ) : activity.kind === 'checked' ? (
        <Preview activity={activity} />
      ) : (
        <FileTrigger acceptedFileTypes={['.zip', 'application/zip']} onSelect={choose}>
          <Button isDisabled={activity.kind === 'running'}>
            <ArchiveRestore aria-hidden />
            {t('backup.restore.choose')}
          </Button>
        </FileTrigger>
      )}
      {activity.kind === 'failed' && activity.task !== 'backing-up' && <FailedTask activity={activity} />}
      {activity.kind === 'restored' && (
        <div className="storage-outcome" role="status">
          <div>
            <p>{t('backup.restore.done')}</p>
            <Counts counts={activity.counts} isDone />
          </div>
          <Button onPress={dismissActivity}>{t('backup.close')}</Button>
        </div>
      )}
    </Section>
  )
}

/** What restoring would do, before it does. */
function Preview({ activity }: { activity: Extract<Activity, { kind: 'checked' }> }) {
  const { t, i18n } = useTranslation()
  const tellFailure = useTellFailure()
  const { checked, name } = activity
  const total = Object.values(checked.counts).reduce((sum, count) => sum + count, 0)
  const date = formatMoment(Date.parse(checked.createdAt), i18n.language)
  const preview = useRef<HTMLElement>(null)
  // It has taken the place of the button that had the focus, and may be longer than the window shows.
  useEffect(() => {
    preview.current?.focus({ preventScroll: true })
    preview.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section className="storage-preview" aria-label={name} ref={preview} tabIndex={-1}>
      <p className="storage-file">
        <bdi>{name}</bdi>
      </p>
      <p>{t('backup.restore.holds', { count: total, date })}</p>
      <Counts counts={checked.counts} isDone={false} />
      <div className="storage-actions">
        <Button kind="primary" onPress={() => void restoreChecked(checked).catch(tellFailure)}>
          {t('backup.restore.start')}
        </Button>
        <Button onPress={dismissActivity}>{t('save.cancel')}</Button>
      </div>
    </section>
  )
}

/** What would become of the articles; once it is done, what has. */
function Counts({ counts, isDone }: { counts: MergeCounts; isDone: boolean }) {
  const { t } = useTranslation()
  const kinds = (['new', 'newer', 'older', 'known'] as const).filter((kind) => counts[kind] > 0)
  const words = (kind: (typeof kinds)[number], count: number) =>
    isDone ? t(`backup.results.${kind}`, { count }) : t(`backup.counts.${kind}`, { count })
  return (
    <ul className="storage-counts">
      {kinds.map((kind) => (
        <li key={kind}>
          <strong>{counts[kind]}</strong> {words(kind, counts[kind])}
        </li>
      ))}
    </ul>
  )
}
