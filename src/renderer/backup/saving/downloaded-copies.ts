import { removeIfThere } from './remove-if-there.ts'

// Where a browser cannot write into a file of a person's, a backup is made in a folder of the browser's own and
// downloaded from there. It takes as much room as the library, so that it must not stay.

const PREFIX = 'backup-to-download'
/** Nothing tells when a download has ended. It copies a file on the same computer. */
const TIME_TO_DOWNLOAD_MS = 3_600_000

/** Begins a copy that no other window writes into. */
export async function newCopy(): Promise<{ handle: FileSystemFileHandle; remove: () => Promise<void> }> {
  const folder = await navigator.storage.getDirectory()
  const name = `${PREFIX}-${crypto.randomUUID()}.zip`
  const handle = await folder.getFileHandle(name, { create: true })
  return { handle, remove: () => removeIfThere(folder, name) }
}

/**
 * Removes the copies that have had time to be downloaded, and what a crash has left of one.
 *
 * @param now ms since the epoch
 * @throws DOMException where the browser has no folder of its own
 */
export async function removeDownloaded(now: number): Promise<void> {
  const folder = await navigator.storage.getDirectory()
  for await (const [name, handle] of folder.entries()) {
    if (!name.startsWith(PREFIX) || !isFile(handle)) continue
    if (now - (await handle.getFile()).lastModified < TIME_TO_DOWNLOAD_MS) continue
    await removeUnlessInUse(folder, name)
  }
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file'
}

/** A copy that is being written is its window's. */
async function removeUnlessInUse(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await removeIfThere(folder, name)
  } catch (thrown) {
    if (!(thrown instanceof DOMException && thrown.name === 'NoModificationAllowedError')) throw thrown
  }
}
