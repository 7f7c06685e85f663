/**
 * A blob whose file the browser has lost: it keeps its size, and cannot be read, as one out of IndexedDB whose file is
 * gone from the browser's folder.
 */
export async function lostBlob(): Promise<Blob> {
  const root = await navigator.storage.getDirectory()
  const handle = await root.getFileHandle('lost', { create: true })
  const writable = await handle.createWritable()
  await writable.write('some bytes')
  await writable.close()
  const file = await handle.getFile()
  await root.removeEntry('lost')
  return file
}
