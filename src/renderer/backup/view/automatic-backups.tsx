import { FolderSync } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeSetting, removeSetting, useSetting, writeSetting } from '../../store/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { formatMoment } from '../../ui/format-date.ts'
import { useTellFailure } from '../../ui/tell-failure.ts'
import { askPermission, canChooseFolder, chooseFolder, isPermitted } from '../automatic/backup-folder.ts'
import {
  failedTriesSetting,
  intervals,
  keptCounts,
  type Schedule,
  scheduleSetting,
} from '../automatic/schedule.ts'
import { backUpIfDue, backUpToFolder } from '../tasks.ts'
import { Section } from './section.tsx'

/** Backups by themselves, into a folder that a person has chosen. */
export function AutomaticBackups() {
  const { t } = useTranslation()
  const schedule = useSetting(scheduleSetting)
  const tellFailure = useTellFailure()
  const begin = async () => {
    const folder = await chooseFolder()
    if (!folder) return
    const kept = schedule ?? { every: 'week' as const, keep: 5 }
    const chosen: Schedule = { ...kept, folder, lastAt: null }
    await writeSetting(scheduleSetting, chosen)
    await removeSetting(failedTriesSetting)
    // Where something else goes on, its first backup comes at the next look.
    await backUpIfDue(t('backup.readme'))
  }
  const choose = () => void begin().catch(tellFailure)
  return (
    <Section title={t('backup.automatic.title')} body={t('backup.automatic.body')}>
      {!canChooseFolder ? (
        <p className="storage-last">{t('backup.automatic.unavailable')}</p>
      ) : schedule ? (
        <ChosenFolder schedule={schedule} onChoose={choose} />
      ) : (
        <Button onPress={choose}>
          <FolderSync aria-hidden />
          {t('backup.automatic.choose')}
        </Button>
      )}
    </Section>
  )
}

function ChosenFolder({ schedule, onChoose }: { schedule: Schedule; onChoose: () => void }) {
  const { t, i18n } = useTranslation()
  const tellFailure = useTellFailure()
  const [permitted, setPermitted] = usePermission(schedule.folder)
  const change = (part: Partial<Schedule>) =>
    void changeSetting(scheduleSetting, (present) => ({ ...present, ...part })).catch(tellFailure)
  const allow = async () => {
    const granted = await askPermission(schedule.folder)
    setPermitted(granted)
    if (granted) await backUpToFolder(schedule, t('backup.readme'))
  }
  return (
    <>
      <p className="storage-last">
        {t('backup.automatic.into', { folder: schedule.folder.name })}{' '}
        {schedule.lastAt !== null &&
          t('backup.automatic.last', { date: formatMoment(schedule.lastAt, i18n.language) })}
      </p>
      {permitted === false && (
        <div className="storage-outcome is-failed" role="status">
          <p>{t('backup.automatic.notPermitted', { folder: schedule.folder.name })}</p>
          <Button kind="primary" onPress={() => void allow().catch(tellFailure)}>
            {t('backup.automatic.allow')}
          </Button>
        </div>
      )}
      <div className="storage-choices">
        <Choice
          label={t('backup.automatic.every')}
          value={schedule.every}
          options={intervals.map((every) => [every, t(`backup.automatic.intervals.${every}`)])}
          onChange={(every) => change({ every })}
        />
        <Choice
          label={t('backup.automatic.keep')}
          value={schedule.keep}
          options={keptCounts.map((keep) => [keep, t('backup.automatic.kept', { count: keep })])}
          onChange={(keep) => change({ keep })}
        />
      </div>
      <div className="storage-actions">
        <Button onPress={onChoose}>{t('backup.automatic.chooseOther')}</Button>
        <Button onPress={() => void removeSetting(scheduleSetting).catch(tellFailure)}>
          {t('backup.automatic.stop')}
        </Button>
      </div>
    </>
  )
}

/** Whether the folder may be written into; null while that is asked. */
function usePermission(folder: FileSystemDirectoryHandle) {
  const [permitted, setPermitted] = useState<boolean | null>(null)
  useEffect(() => {
    let isCurrent = true
    isPermitted(folder).then((is) => {
      if (isCurrent) setPermitted(is)
    }, reportError)
    return () => {
      isCurrent = false
    }
  }, [folder])
  return [permitted, setPermitted] as const
}
