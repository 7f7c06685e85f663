import { backUpIfDue } from '../tasks.ts'

/** How often it is looked whether a backup is due, for windows that stay open for days. */
const LOOK_EVERY_MS = 15 * 60_000

/**
 * Makes backups when they are due, from now on.
 *
 * @param readme for the zip
 */
export function runAutomaticBackups(readme: string): void {
  const look = () => void backUpIfDue(readme).catch(reportError)
  look()
  setInterval(look, LOOK_EVERY_MS)
}
