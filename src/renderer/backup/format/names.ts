// Names of the files in a backup. They are made for people, and safe on every system that may unpack it.

export const LIBRARY_FILE = 'library.json'
export const README_FILE = 'README.txt'
export const ARTICLES_FOLDER = 'articles/'
export const IMAGES_FOLDER = 'images/'

/** One folder's name: no separator, nothing invisible, no dot or space at an end. */
export const FOLDER_NAME = /^(?![. ])[^\p{Cc}\p{Cs}\\/:*?"<>|]{1,120}(?<![. ])$/u
export const IMAGE_NAME = /^[0-9a-f]{64}\.[a-z]{3,4}$/
export const ORIGINAL_NAME = /^original\/[1-9]\d{0,3}\.html\.gz$/

/** Windows allows 260 characters for a whole path. */
const LONGEST_TITLE = 60
/** Names that Windows gives to devices, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|[. ])/i

/**
 * Names an article's folder by its title. Two articles never share a folder, on file systems that ignore case and
 * Unicode form either.
 *
 * @param taken the names given so far, folded; the new one is added
 */
export function folderName(title: string, taken: Set<string>): string {
  const base = safeName(title)
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base} (${count})`
    if (taken.has(foldName(name))) continue
    taken.add(foldName(name))
    return name
  }
}

/** What two names have in common that one file system or another takes for the same. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC')
}

function safeName(title: string): string {
  const visible = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
  const trimmed = shortened(visible.trim()).replace(/^[. ]+|[. ]+$/g, '') || 'Article'
  return DEVICE.test(trimmed) ? `Article ${trimmed}` : trimmed
}

/** Ends at a word where there is one, and never within a character. */
function shortened(title: string): string {
  const characters = [...title]
  if (characters.length <= LONGEST_TITLE) return title
  const cut = characters.slice(0, LONGEST_TITLE + 1).join('')
  const words = cut.slice(0, cut.lastIndexOf(' '))
  return words.length > LONGEST_TITLE / 2 ? words : characters.slice(0, LONGEST_TITLE).join('')
}

const EXTENSIONS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/x-icon': 'ico',
}

/** An image's file, by its bytes' hash and with the ending that other programs know it by. */
export function imageName(hash: string, mediaType: string): string {
  return `${hash}.${EXTENSIONS[mediaType] ?? 'bin'}`
}

/** The nth page of an article as it came, from 1. */
export function originalName(number: number): string {
  return `original/${number}.html.gz`
}
