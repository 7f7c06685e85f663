import { extname, join, normalize, sep } from 'node:path'

// What the desktop window may do, decided without Electron.

const OPENED_OUTSIDE = new Set(['http:', 'https:', 'mailto:'])

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
}

/** Whether an address is one of the window's own. @param origin without a slash at its end */
export function isWithin(address: string, origin: string): boolean {
  return address === origin || address.startsWith(`${origin}/`)
}

/**
 * What the window may be granted: to write into files and folders that a person has chosen in a dialog (backups), to
 * keep the library when the disk gets full, and to put text on the clipboard at a person's press. Nothing else.
 */
const GRANTED = new Set(['fileSystem', 'persistent-storage', 'clipboard-sanitized-write'])

/** Whether a permission is granted. @param asking the address of the page that asks. @param origin the window's own */
export function isGranted(permission: string, asking: string, origin: string): boolean {
  return GRANTED.has(permission) && isWithin(asking, origin)
}

/** Whether a link may be handed to the system's browser or mail program. */
export function isOpenedOutside(address: string): boolean {
  return URL.canParse(address) && OPENED_OUTSIDE.has(new URL(address).protocol)
}

/** The file behind an address of the window's own; null for one outside its folder or of no known type. */
export function windowFile(
  address: string,
  { host, folder }: { host: string; folder: string },
): { file: string; mediaType: string } | null {
  const url = new URL(address)
  const path = decodePath(url.pathname === '/' ? '/index.html' : url.pathname)
  if (url.host !== host || path === null || path.includes('\0')) return null
  const file = normalize(join(folder, path))
  const mediaType = MEDIA_TYPES[extname(file)]
  return mediaType && file.startsWith(folder + sep) ? { file, mediaType } : null
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray percent sign names no file of ours.
    return null
  }
}
