import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { WINDOW_HEADERS } from '../window-policy.ts'

/** The window's origin. The library in IndexedDB belongs to it, so it never changes. */
export const APP_ORIGIN = 'app://recto'

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window's files, and nothing outside their folder. */
export function serveApp(windowFolder: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = normalize(
      join(windowFolder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)),
    )
    const mediaType = MEDIA_TYPES[extname(file)]
    if (host !== 'recto' || !file.startsWith(windowFolder + sep) || !mediaType) return notFound()
    try {
      return new Response(await readFile(file), { headers: { ...WINDOW_HEADERS, 'content-type': mediaType } })
    } catch {
      return notFound()
    }
  })
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
}
