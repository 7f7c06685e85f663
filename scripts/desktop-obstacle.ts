import type { Translate } from '../src/shared/i18n.ts'
import { fetchElectron, findElectron, hasDisplay } from './electron-program.ts'

/**
 * Why the desktop cannot run here, in a few words of the user's language; null where it can. Fetches
 * Electron's program if need be, and says so, since that takes a while.
 */
export function desktopObstacle(translate: Translate): string | null {
  if (!hasDisplay()) return translate('start.noDisplay')
  if (findElectron()) return null
  process.stderr.write(`${translate('start.fetching')}\n`)
  const failure = fetchElectron()
  return failure === null ? null : translate('start.notFetched', { failure })
}
