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

/** Whether a stored image's bytes are there, as its last one tells. */
export async function isThere(blob: Blob): Promise<boolean> {
  return blob.size > 0 && (await readBytes(blob.slice(-1))) !== null
}
