import { HardDrive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useSetting } from '../../store/settings.ts'
import { Button } from '../../ui/button.tsx'
import { isOverdue, isReminderDue, lastBackupSetting, scheduleSetting } from '../automatic/schedule.ts'

/** The way to the view about storage and backups, with a mark where the last backup is long ago. */
export function StorageButton({ articles }: { articles: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const last = useSetting(lastBackupSetting)
  const schedule = useSetting(scheduleSetting)
  const now = Date.now()
  const isDue =
    (last !== undefined && isReminderDue(articles, last, now)) ||
    (schedule ? isOverdue(schedule, now) : false)
  return (
    <Button
      kind="icon"
      label={isDue ? t('backup.reminder') : t('backup.title')}
      onPress={() => navigate('/storage')}
    >
      <HardDrive />
      {isDue && <span className="storage-mark" />}
    </Button>
  )
}
