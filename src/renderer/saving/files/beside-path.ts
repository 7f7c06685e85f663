import type { FilePart } from './file-part.ts'
import type { Part } from './page-parts.ts'
import { percentDecoded } from './percent-decoded.ts'

const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/|#|$)/i

/**
 * The path that a page's relative address means among the files beside it: decoded, without "." and "..", in Unicode's
 * composed form, since file systems write names in different ones.
 *
 * @returns null for an address that is absolute, or leads out of the page's folder
 */
export function besidePath(source: string): string | null {
  if (ABSOLUTE.test(source)) return null
  const path: string[] = []
  for (const level of percentDecoded(source.replace(/[?#].*$/s, '')).split('/')) {
    if (level === '..' && path.pop() === undefined) return null
    if (level !== '..' && level !== '.' && level !== '') path.push(level)
  }
  return path.length === 0 ? null : path.join('/').normalize('NFC')
}

/** Files beside a page as its addresses name them. */
export function byPath(parts: readonly FilePart[]): Map<string, Blob> {
  return new Map(parts.map(({ path, blob }) => [path.normalize('NFC'), blob]))
}

/**
 * The file that a path means. One chosen by itself lies in no folder, so it is known by its name alone.
 *
 * @returns undefined where there is none
 */
export function partAt(parts: ReadonlyMap<string, Part>, path: string): Part | undefined {
  return parts.get(path) ?? parts.get(path.slice(path.lastIndexOf('/') + 1))
}

/** Whether a path leads into a folder that came with the page: what is missing there is nowhere on the web. */
export function isInPartsFolder(parts: ReadonlyMap<string, Part>, path: string): boolean {
  const folder = path.slice(0, path.indexOf('/') + 1)
  return folder !== '' && [...parts.keys()].some((known) => known.startsWith(folder))
}
