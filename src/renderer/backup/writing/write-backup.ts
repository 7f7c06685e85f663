import { idsForBackup, readLists, readWholeArticle } from '../../store/backup/library-snapshot.ts'
import { type WholeArticle, withImagesOf } from '../../store/backup/whole-article.ts'
import { readBytes } from '../../store/lost-blobs.ts'
import type { ImageRow, SettingRow } from '../../store/schema.ts'
import { isOfThisComputer } from '../../store/settings.ts'
import { ANNOTATIONS_FILE, CONTENT_FILE, PAGE_FILE, VERSIONS_FILE } from '../format/article-files.ts'
import { BACKUP_FORMAT, BACKUP_VERSION, type LibraryFile } from '../format/library-file.ts'
import {
  ARTICLES_FOLDER,
  folderName,
  IMAGES_FOLDER,
  LIBRARY_FILE,
  originalName,
  README_FILE,
} from '../format/names.ts'
import { annotationsFile, articleEntry, contentFile, imageEntry, versionsFile } from '../format/to-files.ts'
import { articlePage } from './article-page.ts'
import { type ZipOut, zipInto } from './zip-out.ts'

export interface BackupOptions {
  now: Date
  /** What stands in README.txt: for whoever finds the file without knowing Recto. */
  readme: string
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number }) => void
}

export interface BackupSummary {
  articles: number
  /** How many were removed for good while the backup was being made: they are not in it. */
  removedMeanwhile: number
  /** How many images and pages as they came are not in it, since their bytes cannot be read (any more). */
  unreadable: number
}

/**
 * Writes the whole library into a stream, article by article: memory holds one article's text at a time. What is
 * listed is fixed at the beginning; each article is read in one transaction, and library.json, which says what the
 * backup holds, is written last: it names what is there.
 *
 * @throws RectoError `store/*`, whatever the stream throws, and the signal's reason. The zip cannot be read then.
 */
export async function writeBackup(
  sink: WritableStream<Uint8Array>,
  { now, readme, signal, onProgress }: BackupOptions,
): Promise<BackupSummary> {
  const zip = zipInto(sink, now, signal)
  await zip.addText(README_FILE, readme)
  const ids = await idsForBackup()
  const library = emptyLibraryFile(now)
  const written: Written = { folders: new Set(), images: new Set(), lostImages: new Set(), lostPages: 0 }
  for (const [index, id] of ids.entries()) {
    signal.throwIfAborted()
    onProgress({ done: index, total: ids.length })
    const whole = await readWholeArticle(id)
    if (whole) await addArticle(zip, whole, library, written)
  }
  const lists = await readLists()
  const settings = lists.settings.filter(isWritten) as LibraryFile['settings']
  const siteCorrections = lists.siteCorrections.map(({ articleId: _, ...kept }) => kept)
  await zip.addText(
    LIBRARY_FILE,
    JSON.stringify({ ...library, ...lists, settings, siteCorrections }, null, 1),
  )
  await zip.finish()
  onProgress({ done: ids.length, total: ids.length })
  const articles = library.articles.length
  return {
    articles,
    removedMeanwhile: ids.length - articles,
    unreadable: written.lostImages.size + written.lostPages,
  }
}

/** What JSON has no word for would make a backup that is refused. */
function isWritten({ key, value }: SettingRow): boolean {
  return !isOfThisComputer(key) && JSON.stringify(value) !== undefined
}

interface Written {
  /** Names of folders, folded. */
  folders: Set<string>
  /** Hashes. */
  images: Set<string>
  /** Hashes of those that cannot be read. */
  lostImages: Set<string>
  lostPages: number
}

/** Its images go first: which of them can be read is to be said in its files. */
async function addArticle(
  zip: ZipOut,
  stored: WholeArticle,
  library: LibraryFile,
  written: Written,
): Promise<void> {
  const whole = withImagesOf(stored, await addImages(zip, stored.images, library, written))
  const name = folderName(whole.row.title, written.folders)
  const folder = `${ARTICLES_FOLDER}${name}/`
  const original = await addOriginal(zip, whole, folder, written)
  await zip.addText(`${folder}${PAGE_FILE}`, articlePage(whole))
  await zip.addText(`${folder}${CONTENT_FILE}`, JSON.stringify(contentFile({ ...whole, original })))
  if (whole.annotations.length > 0)
    await zip.addText(`${folder}${ANNOTATIONS_FILE}`, JSON.stringify(annotationsFile(whole), null, 1))
  if (whole.versions.length > 0)
    await zip.addText(`${folder}${VERSIONS_FILE}`, JSON.stringify(versionsFile(whole)))
  library.articles.push(articleEntry(whole, name))
}

/** Adds those that are not there yet. @returns those that are there now */
async function addImages(
  zip: ZipOut,
  images: readonly ImageRow[],
  library: LibraryFile,
  written: Written,
): Promise<ImageRow[]> {
  for (const image of images) {
    if (written.images.has(image.hash) || written.lostImages.has(image.hash)) continue
    const bytes = await readBytes(image.blob)
    // An image has bytes: one that is read as empty would be refused as damaged.
    if (bytes === null || bytes.length === 0) {
      written.lostImages.add(image.hash)
      continue
    }
    const entry = imageEntry(image)
    await zip.addBytes(`${IMAGES_FOLDER}${entry.file}`, bytes)
    written.images.add(image.hash)
    library.images.push(entry)
  }
  return images.filter(({ hash }) => written.images.has(hash))
}

/** Adds the page as it came, whole or not at all. @returns what was added */
async function addOriginal(
  zip: ZipOut,
  { original }: WholeArticle,
  folder: string,
  written: Written,
): Promise<WholeArticle['original']> {
  const pages = await Promise.all(original?.pages.map(({ bytes }) => readBytes(bytes)) ?? [])
  const readable = pages.flatMap((bytes) => bytes ?? [])
  if (readable.length < pages.length) {
    written.lostPages += pages.length - readable.length
    return null
  }
  for (const [index, bytes] of readable.entries())
    await zip.addBytes(`${folder}${originalName(index + 1)}`, bytes)
  return original
}

function emptyLibraryFile(now: Date): LibraryFile {
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: now.toISOString(),
    articles: [],
    images: [],
    tags: [],
    collections: [],
    savedSearches: [],
    settings: [],
    siteCorrections: [],
  }
}
