import { writeSetting } from '../store/settings.ts'
import { type Activity, runTask } from './activity.ts'
import { addToFolder } from './automatic/backup-folder.ts'
import { lastBackupSetting, type Schedule, scheduleSetting } from './automatic/schedule.ts'
import {
  type CheckedBackup,
  checkBackup,
  type ProgressOptions,
  restoreBackup,
} from './reading/restore-backup.ts'
import { backupName } from './saving/backup-name.ts'
import { type BackupTarget, chooseTarget } from './saving/backup-target.ts'
import { type BackupSummary, writeBackup } from './writing/write-backup.ts'

// What a person can ask for, each with its progress in `activity.ts`.

/** Asks where to save, and backs the library up. Call from a press of a button. @param readme for the zip */
export async function backUpToFile(readme: string): Promise<void> {
  const target = await chooseTarget(backupName(new Date()))
  if (target) await runTask('backing-up', (options) => writeInto(target, readme, options))
}

/** Backs the library up into the folder that was chosen for that. */
export async function backUpToFolder(schedule: Schedule, readme: string): Promise<void> {
  const { folder, keep } = schedule
  await runTask('backing-up', async (options) => {
    const now = new Date()
    const { name, summary } = await addToFolder(folder, { now, keep, signal: options.signal }, (sink) =>
      writeBackup(sink, { now, readme, ...options }),
    )
    await writeSetting(scheduleSetting, { ...schedule, lastAt: now.getTime() })
    return remembered(name, summary)
  })
}

async function writeInto(target: BackupTarget, readme: string, options: ProgressOptions): Promise<Activity> {
  let summary: BackupSummary
  try {
    summary = await writeBackup(target.sink, { now: new Date(), readme, ...options })
    await target.finish()
  } catch (thrown) {
    await target.discard().catch(reportError)
    throw thrown
  }
  return remembered(target.name, summary)
}

async function remembered(name: string, summary: BackupSummary): Promise<Activity> {
  await writeSetting(lastBackupSetting, { at: Date.now(), name, articles: summary.articles })
  return { kind: 'backed-up', name, summary }
}

/** Checks a file from end to end, to show what restoring it would do. */
export function openBackup(file: File): Promise<void> {
  return runTask('checking', async (options) => ({
    kind: 'checked',
    name: file.name,
    checked: await checkBackup(file, options),
  }))
}

/** Restores what was checked. */
export function restoreChecked(checked: CheckedBackup): Promise<void> {
  return runTask('restoring', async (options) => ({
    kind: 'restored',
    counts: await restoreBackup(checked, Date.now(), options),
  }))
}
