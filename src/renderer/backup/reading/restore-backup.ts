import { RectoError, toFailure } from '../../../shared/errors/recto-error.ts'
import type { MergeKind } from '../../store/backup/merge-article.ts'
import {
  type Foreseen,
  foreseeRestore,
  lackedImages,
  restoreArticle,
} from '../../store/backup/restore-article.ts'
import { restoreLists } from '../../store/backup/restore-lists.ts'
import { hashesShown, type WholeArticle } from '../../store/backup/whole-article.ts'
import { ANNOTATIONS_FILE, CONTENT_FILE, VERSIONS_FILE } from '../format/article-files.ts'
import { ARTICLES_FOLDER, IMAGES_FOLDER, originalName } from '../format/names.ts'
import { type BackupReader, readBackup } from './backup-reader.ts'
import { verifyBackup } from './verify-backup.ts'

export type MergeCounts = Record<MergeKind, number>

/** A backup that was read from end to end and found right, and what restoring it would do. */
export interface CheckedBackup {
  reader: BackupReader
  /** ISO 8601. */
  createdAt: string
  counts: MergeCounts
  /** What the library would grow by, about. */
  neededBytes: number
}

export interface ProgressOptions {
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number }) => void
}

/**
 * Checks a whole file before anything of it may be written. The library is only read.
 *
 * @throws RectoError `backup/*`, `store/*`; the signal's reason
 */
export async function checkBackup(
  file: Blob,
  { signal, onProgress }: ProgressOptions,
): Promise<CheckedBackup> {
  const reader = await readBackup(file, signal)
  const counts = noCounts()
  let neededBytes = 0
  const lacked = new Set<string>()
  await verifyBackup(reader, {
    signal,
    onProgress,
    async onArticle(article, { folder }) {
      const { kind, adds } = await foreseeRestore(article)
      counts[kind]++
      for (const hash of await lackedImages(hashesShown(article))) lacked.add(hash)
      neededBytes += bytesOfParts(reader, article, folder, adds)
    },
  })
  for (const hash of lacked) neededBytes += bytesOfImage(reader, hash)
  return { reader, createdAt: reader.library.createdAt, counts, neededBytes }
}

/**
 * Brings a checked backup into the library, each article in a transaction of its own. Where it ends early, for
 * whatever reason, every article is there whole or not at all, and restoring again goes on.
 *
 * @param now ms since the epoch
 * @returns what has become of its articles
 * @throws RectoError `backup/no-room` before anything is written; `backup/full`; `backup/unreadable`; `store/*`;
 *   the signal's reason
 */
export async function restoreBackup(
  { reader, neededBytes }: CheckedBackup,
  now: number,
  { signal, onProgress }: ProgressOptions,
): Promise<MergeCounts> {
  await expectRoom(neededBytes)
  const { articles } = reader.library
  const counts = noCounts()
  const total = articles.length
  let done = 0
  try {
    const siteCorrections = reader.library.siteCorrections.map((row) => ({ ...row, articleId: null }))
    await restoreLists({ ...reader.library, siteCorrections }, articles)
    for (const entry of articles) {
      onProgress({ done, total })
      signal.throwIfAborted()
      counts[await restoreOne(reader, await reader.article(entry), now)]++
      done++
    }
  } catch (thrown) {
    if (toFailure(thrown).code !== 'store/full') throw thrown
    throw new RectoError('backup/full', { done, total }, { cause: thrown })
  }
  onProgress({ done, total })
  return counts
}

/** The images are read before the transaction begins, which does not wait for a file. */
async function restoreOne(reader: BackupReader, article: WholeArticle, now: number): Promise<MergeKind> {
  const lacked = await lackedImages(hashesShown(article))
  const images = []
  for (const hash of lacked) {
    const entry = reader.images.get(hash)
    if (entry) images.push(await reader.image(entry))
  }
  return restoreArticle({ ...article, images }, now)
}

function bytesOfParts(
  { zip }: BackupReader,
  { original }: WholeArticle,
  folder: string,
  adds: Foreseen['adds'],
): number {
  const files = [
    ...(adds.text ? [CONTENT_FILE] : []),
    ...(adds.original ? (original?.pages ?? []).map((_, index) => originalName(index + 1)) : []),
    ...(adds.versions ? [VERSIONS_FILE] : []),
    ...(adds.annotations ? [ANNOTATIONS_FILE] : []),
  ]
  return files.reduce((sum, file) => sum + zip.sizeOf(`${ARTICLES_FOLDER}${folder}/${file}`), 0)
}

function bytesOfImage({ zip, images }: BackupReader, hash: string): number {
  const entry = images.get(hash)
  return entry ? zip.sizeOf(`${IMAGES_FOLDER}${entry.file}`) : 0
}

/** IndexedDB writes a log beside its data. */
const ROOM_FACTOR = 1.2
const MEGABYTE = 1_000_000

/** A first look only: browsers round the quota so that it tells nobody apart. The transactions meet the real one. */
async function expectRoom(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate()
  if (quota === undefined || bytes * ROOM_FACTOR <= quota - usage) return
  throw new RectoError('backup/no-room', {
    needed: Math.ceil((bytes * ROOM_FACTOR) / MEGABYTE),
    available: Math.max(0, Math.floor((quota - usage) / MEGABYTE)),
  })
}

function noCounts(): MergeCounts {
  return { new: 0, known: 0, newer: 0, older: 0 }
}
