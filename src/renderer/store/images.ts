import { sha256 } from '../../shared/sha256.ts'
import { database } from './database.ts'
import type { ImageRow } from './schema.ts'

/** Makes the row of an image: its bytes as a blob, under the hash that tells it from every other. */
export async function imageRow(image: {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: string
  width: number
  height: number
}): Promise<ImageRow> {
  const hash = await sha256(image.bytes)
  const blob = new Blob([image.bytes], { type: image.mediaType })
  return { hash, blob, width: image.width, height: image.height }
}

/**
 * Removes those of the given images that no article and no earlier version of one shows any more. Runs inside the
 * caller's transaction. Who shows an image is looked up in the index, which cannot drift as a number kept could.
 */
export async function removeUnusedImages(hashes: readonly string[]): Promise<void> {
  const all = [...new Set(hashes)]
  const areShown = await Promise.all(all.map(isShown))
  await database.images.bulkDelete(all.filter((_, at) => !areShown[at]))
}

async function isShown(hash: string): Promise<boolean> {
  const texts = [database.contents, database.versions] as const
  const users = await Promise.all(
    texts.map((table) => table.where('imageHashes').equals(hash).limit(1).primaryKeys()),
  )
  return users.some((keys) => keys.length > 0)
}
