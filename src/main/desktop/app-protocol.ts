import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { WINDOW_HEADERS } from '../window-policy.ts'
import { windowFile } from './confinement.ts'

/** The window's origin. The library in IndexedDB belongs to it, so it never changes. */
export const APP_ORIGIN = 'app://recto'

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window's files, and nothing outside their folder. */
export function serveApp(windowFolder: string): void {
  protocol.handle('app', async ({ url }) => {
    const found = windowFile(url, { host: new URL(APP_ORIGIN).host, folder: windowFolder })
    if (!found) return notFound()
    try {
      const headers = { ...WINDOW_HEADERS, 'content-type': found.mediaType }
      return new Response(await readFile(found.file), { headers })
    } catch {
      return notFound()
    }
  })
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
}
