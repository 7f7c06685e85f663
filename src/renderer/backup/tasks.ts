import { toFailure } from '../../shared/errors/recto-error.ts'
import { changeSetting, readSetting, removeSetting, writeSetting } from '../store/settings.ts'
import { type Activity, isOccupied, runTask } from './activity.ts'
import { addToFolder, isPermitted } from './automatic/backup-folder.ts'
import {
  failedTriesSetting,
  isBackupDue,
  isTooSoon,
  lastBackupSetting,
  type Schedule,
  scheduleSetting,
} from './automatic/schedule.ts'
import type { CheckedBackup, ProgressOptions } from './reading/restore-backup.ts'
import { backupName } from './saving/backup-name.ts'
import { type BackupTarget, chooseTarget } from './saving/backup-target.ts'
import type { BackupSummary } from './writing/write-backup.ts'

// What can be done, each with its progress in `activity.ts`. All of them throw RectoError `backup/busy` where another
// is under way; other failures are shown there.

// What zips are read and written with is a tenth of the window, which should not wait for it when it starts.
const reading = () => import('./reading/restore-backup.ts')
const writing = () => import('./writing/write-backup.ts')

/** Held by the window that adds to the folder: what another has begun there would look abandoned. */
const FOLDER_LOCK = 'recto-automatic-backup'

/**
 * Asks where to save, and backs the library up. Call from a press of a button.
 *
 * @param readme for the zip
 */
export function backUpToFile(readme: string): Promise<void> {
  // Nothing else may begin while the dialog is open: the file that is chosen there is to be written.
  return runTask('backing-up', async (options) => {
    const target = await chooseTarget(backupName(new Date()))
    return target ? writeInto(target, readme, options) : { kind: 'idle' }
  })
}

/** Backs the library up into the folder that was chosen for that, after what another window adds there. */
export function backUpToFolder(schedule: Schedule, readme: string): Promise<void> {
  return runTask('backing-up', (options) =>
    navigator.locks.request(FOLDER_LOCK, { signal: options.signal }, () =>
      addScheduled(schedule, readme, options),
    ),
  )
}

/**
 * Backs the library up into the chosen folder where it is time to, in one of the windows only. Where the folder may
 * not be written into (any more), nothing is done: the view about backups asks. While something else goes on here,
 * nothing is done either.
 *
 * @throws RectoError `store/*`
 */
export async function backUpIfDue(readme: string): Promise<void> {
  await navigator.locks.request(FOLDER_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const schedule = await readSetting(scheduleSetting)
    if (!schedule || !isBackupDue(schedule, Date.now())) return
    const failed = await readSetting(failedTriesSetting)
    if (failed && isTooSoon(failed, Date.now())) return
    if (!(await isPermitted(schedule.folder)) || isOccupied()) return
    await runTask('backing-up', (options) => addScheduled(schedule, readme, options))
  })
}

async function addScheduled(schedule: Schedule, readme: string, options: ProgressOptions): Promise<Activity> {
  const { folder, keep } = schedule
  const now = new Date()
  try {
    const { writeBackup } = await writing()
    const added = await addToFolder(folder, { now, keep, signal: options.signal }, (sink) =>
      writeBackup(sink, { now, readme, ...options }),
    )
    await noteWhen(folder, now)
    await removeSetting(failedTriesSetting)
    return remembered(added)
  } catch (thrown) {
    // What it failed with is told, not that this could not be noted.
    await noteFailure(thrown).catch(reportError)
    throw thrown
  }
}

async function noteFailure(thrown: unknown): Promise<void> {
  // Whether the folder is there again costs nothing to look.
  if (toFailure(thrown).code === 'backup/folder-refused') return
  const failed = await readSetting(failedTriesSetting)
  await writeSetting(failedTriesSetting, { tries: (failed?.tries ?? 0) + 1, at: Date.now() })
}

/** A person may have stopped backups, or chosen otherwise, since this one was begun. */
function noteWhen(folder: FileSystemDirectoryHandle, now: Date): Promise<void> {
  return changeSetting(scheduleSetting, async (schedule) =>
    (await schedule.folder.isSameEntry(folder)) ? { ...schedule, lastAt: now.getTime() } : schedule,
  )
}

async function writeInto(target: BackupTarget, readme: string, options: ProgressOptions): Promise<Activity> {
  let summary: BackupSummary
  try {
    const { writeBackup } = await writing()
    summary = await writeBackup(target.sink, { now: new Date(), readme, ...options })
    await target.finish()
  } catch (thrown) {
    await target.discard().catch(reportError)
    throw thrown
  }
  return remembered({ name: target.name, summary, leftOver: 0 })
}

async function remembered(made: Omit<Extract<Activity, { kind: 'backed-up' }>, 'kind'>): Promise<Activity> {
  const { name, summary } = made
  await writeSetting(lastBackupSetting, { at: Date.now(), name, articles: summary.articles })
  return { kind: 'backed-up', ...made }
}

/** Checks a file from end to end, to show what restoring it would do. */
export function openBackup(file: File): Promise<void> {
  return runTask('checking', async (options) => ({
    kind: 'checked',
    name: file.name,
    checked: await (await reading()).checkBackup(file, options),
  }))
}

/** Restores what was checked. */
export function restoreChecked(checked: CheckedBackup): Promise<void> {
  return runTask('restoring', async (options) => ({
    kind: 'restored',
    counts: await (await reading()).restoreBackup(checked, Date.now(), options),
  }))
}
