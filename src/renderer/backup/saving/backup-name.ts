/** In local time, so that people find it; sorts by age. */
const BACKUP_NAME = /^Recto \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.zip$/

/** What a backup under way is called in a folder, so that nobody takes it for a whole one. */
export const PART_ENDING = '.part'

/** A backup's file name: `Recto 2026-11-24 16.05.09.zip`. */
export function backupName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')
  return `Recto ${day} ${time}.zip`
}

/** The backups among a folder's files that are older than the newest `keep`. At least one is kept. */
export function outdatedBackups(names: readonly string[], keep: number): string[] {
  const backups = names.filter((name) => BACKUP_NAME.test(name)).sort()
  return backups.slice(0, Math.max(0, backups.length - Math.max(1, keep)))
}

/** What a crash has left: parts, and the files beside them that Chromium writes into. */
export function abandonedParts(names: readonly string[]): string[] {
  return names.filter((name) => {
    const part = name.replace(/\.crswap$/, '')
    return part.endsWith(PART_ENDING) && BACKUP_NAME.test(part.slice(0, -PART_ENDING.length))
  })
}
