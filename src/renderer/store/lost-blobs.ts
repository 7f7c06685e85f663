import { database } from './database.ts'

/**
 * The bytes of a blob out of the store. Its row, and its size, are there still when the browser has lost its file.
 *
 * @returns null where they cannot be read (any more)
 */
export async function readBytes(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await blob.bytes()
  } catch (thrown) {
    const name = thrown instanceof DOMException ? thrown.name : ''
    if (name !== 'NotFoundError' && name !== 'NotReadableError') throw thrown
    return null
  }
}

/**
 * Those of the images whose rows are there in name only, as their last byte tells. Not for use in a transaction, which
 * does not wait for a file.
 */
export async function lostImages(hashes: readonly string[]): Promise<Set<string>> {
  const rows = (await database.images.bulkGet([...hashes])).flatMap((row) => row ?? [])
  const there = await Promise.all(rows.map(({ blob }) => isThere(blob)))
  return new Set(rows.filter((_, index) => !there[index]).map(({ hash }) => hash))
}

async function isThere(blob: Blob): Promise<boolean> {
  return blob.size > 0 && (await readBytes(blob.slice(-1))) !== null
}
