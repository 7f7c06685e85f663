import { readSetting } from '../../store/settings.ts'
import { backUpToFolder } from '../tasks.ts'
import { isPermitted } from './backup-folder.ts'
import { isBackupDue, scheduleSetting } from './schedule.ts'

/** How often it is looked whether a backup is due, for windows that stay open for days. */
const LOOK_EVERY_MS = 15 * 60_000
const LOCK = 'recto-automatic-backup'

/**
 * Makes backups when they are due, from now on; in one of the windows only. Where the folder may not be written into
 * (any more), nothing is done: the view about backups asks.
 *
 * @param readme for the zip
 */
export function runAutomaticBackups(readme: string): void {
  const look = () => void backUpIfDue(readme).catch(reportError)
  look()
  setInterval(look, LOOK_EVERY_MS)
}

async function backUpIfDue(readme: string): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const schedule = await readSetting(scheduleSetting)
    if (!schedule || !isBackupDue(schedule, Date.now())) return
    if (await isPermitted(schedule.folder)) await backUpToFolder(schedule, readme)
  })
}
