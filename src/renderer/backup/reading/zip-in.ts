import { type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { RectoError, toFailure } from '../../../shared/errors/recto-error.ts'
import { foldName } from '../format/names.ts'
import { BlockReader } from './block-reader.ts'
import { MAX_ENTRIES, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_COUNTS_FROM_BYTES } from './limits.ts'
import { damaged, readingFailure, unsafe } from './reading-failure.ts'

/** A zip whose directory has been read and can do no harm; its files have not been read yet. */
export interface ZipIn {
  names: ReadonlySet<string>
  /** Bytes as its directory gives them; 0 for a file that is not there. */
  sizeOf(name: string): number
  /** @throws RectoError `backup/damaged` where it is not there, or is not what the directory says */
  bytes(name: string, maximum: number): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Reads a zip's directory and refuses what nobody needs and attackers use: paths that lead outside, links,
 * encryption, two files of one name, files that share bytes, and more than a library can hold.
 *
 * @param options.isEmbedded it lies in a file that is something else as well, so that other bytes go before and behind
 * @throws RectoError `backup/not-a-backup`, `backup/damaged`, `backup/unsafe`, `backup/too-large`
 */
export async function openZip(
  file: Blob,
  signal: AbortSignal,
  { isEmbedded = false }: { isEmbedded?: boolean } = {},
): Promise<ZipIn> {
  const reader = new ZipReader(new BlockReader(file), {
    useWebWorkers: false,
    strictness: isEmbedded ? 'balanced' : 'strict',
    ...(isEmbedded && { maxAppendedDataSize: file.size }),
    checkCrc32: true,
    signal,
  })
  const entries = new Map<string, FileEntry>()
  const folded = new Set<string>()
  let total = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.symlink || entry.encrypted || /[\\\0]/.test(entry.filename)) throw unsafe(entry.filename)
      // Whoever packs an unpacked backup again adds entries for folders.
      if (entry.directory) continue
      const name = foldName(entry.filename)
      if (folded.has(name)) throw unsafe(entry.filename)
      folded.add(name)
      entries.set(entry.filename, entry)
      total += entry.uncompressedSize
      if (isBomb(entry) || total > MAX_TOTAL_BYTES || entries.size > MAX_ENTRIES)
        throw new RectoError('backup/too-large', { file: entry.filename })
    }
    refuseOverlaps([...entries.values()])
  } catch (thrown) {
    const failure = readingFailure(thrown, null)
    if (toFailure(failure).code !== 'backup/not-a-backup' || !(await beginsAsZip(file))) throw failure
    throw new RectoError('backup/cut-off', {}, { cause: thrown })
  }
  return {
    names: new Set(entries.keys()),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async bytes(name, maximum) {
      const entry = entries.get(name)
      if (!entry) throw damaged(name)
      if (entry.uncompressedSize > maximum) throw new RectoError('backup/too-large', { file: name })
      try {
        return await unpack(entry)
      } catch (thrown) {
        throw readingFailure(thrown, name)
      }
    },
  }
}

/** A zip's directory is its end; whether a file without one was to be a zip is told by its first bytes. */
async function beginsAsZip(file: Blob): Promise<boolean> {
  const start = await file.slice(0, 4).bytes()
  return String.fromCharCode(...start) === 'PK\x03\x04'
}

/** Of a local header, before its name. */
const HEADER_BYTES = 30

/**
 * Files that share bytes make a bomb of a small zip. The library's own check compares each file with all that were
 * read before, which takes minutes for a large backup.
 */
function refuseOverlaps(entries: FileEntry[]): void {
  let end = 0
  for (const entry of entries.sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw unsafe(entry.filename)
    end = entry.offset + HEADER_BYTES + entry.rawFilename.length + entry.compressedSize
  }
}

function isBomb({ uncompressedSize, compressedSize }: FileEntry): boolean {
  return uncompressedSize > RATIO_COUNTS_FROM_BYTES && uncompressedSize > compressedSize * MAX_RATIO
}

/** Never more than the directory says: a file that goes on is stopped there. */
async function unpack(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let at = 0
  await entry.getData(
    new WritableStream<Uint8Array>({
      write(chunk) {
        if (at + chunk.length > bytes.length) throw damaged(entry.filename)
        bytes.set(chunk, at)
        at += chunk.length
      },
    }),
  )
  if (at !== bytes.length) throw damaged(entry.filename)
  return bytes
}
