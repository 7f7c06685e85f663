import { removeDownloaded } from '../saving/downloaded-copies.ts'
import { backUpIfDue } from '../tasks.ts'

/** How often it is looked whether there is something to do, for windows that stay open for days. */
const LOOK_EVERY_MS = 15 * 60_000

/**
 * Makes backups when they are due, and removes the copies of those that were downloaded, from now on.
 *
 * @param readmeNow gives the text about the zip, in the language of that moment
 */
export function runAutomaticBackups(readmeNow: () => string): void {
  const look = () => {
    void backUpIfDue(readmeNow()).catch(reportError)
    void removeDownloaded(Date.now()).catch(reportError)
  }
  look()
  setInterval(look, LOOK_EVERY_MS)
}
