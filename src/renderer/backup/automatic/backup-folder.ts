import { RectoError } from '../../../shared/errors/recto-error.ts'
import { abandonedParts, backupName, outdatedBackups, PART_ENDING } from '../saving/backup-name.ts'
import { type BackupTarget, fileTarget } from '../saving/backup-target.ts'
import type { MovableHandle, PermittedHandle, SavingWindow } from '../saving/file-system-access.ts'
import { removeIfThere } from '../saving/remove-if-there.ts'
import type { BackupSummary } from '../writing/write-backup.ts'

export const canChooseFolder = (window as SavingWindow).showDirectoryPicker !== undefined

/** Asks a person for the folder. @returns null when the dialog was closed */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const { showDirectoryPicker } = window as SavingWindow
    const options = { id: 'recto-backups', mode: 'readwrite', startIn: 'documents' } as const
    return (await showDirectoryPicker?.(options)) ?? null
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null
    throw new RectoError('backup/folder-refused', {}, { cause: thrown })
  }
}

/** Whether the folder may be written into now. Browsers forget it when they are closed, unless told otherwise. */
export async function isPermitted(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { queryPermission } = folder as PermittedHandle
  return !queryPermission || (await queryPermission.call(folder, { mode: 'readwrite' })) === 'granted'
}

/** Asks for it again. Call from a press of a button. */
export async function askPermission(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { requestPermission } = folder as PermittedHandle
  return !requestPermission || (await requestPermission.call(folder, { mode: 'readwrite' })) === 'granted'
}

/**
 * Adds a backup to a folder. It has its name only once it is complete and could be read again; older ones are removed
 * after that, and never the last. One of those that another program holds stays, and does not make the new one fail.
 *
 * @param keep how many backups stay
 * @param write writes the backup and tells what is in it
 * @returns `leftOver`: how many older ones could not be removed
 * @throws RectoError `backup/folder-refused`, `backup/not-written`, and what `write` throws; the folder's backups are
 *   as before then
 */
export async function addToFolder(
  folder: FileSystemDirectoryHandle,
  { now, keep, signal }: { now: Date; keep: number; signal: AbortSignal },
  write: (sink: BackupTarget['sink']) => Promise<BackupSummary>,
): Promise<{ name: string; summary: BackupSummary; leftOver: number }> {
  const name = backupName(now)
  const { handle, target } = await beginPart(folder, name)
  let summary: BackupSummary
  try {
    summary = await write(target.sink)
    const { readBackup } = await import('../reading/backup-reader.ts')
    const { library } = await readBackup(await handle.getFile(), signal)
    if (library.articles.length !== summary.articles) throw new RectoError('backup/not-written')
    await rename(handle, folder, name)
  } catch (thrown) {
    await target.discard().catch(reportError)
    // What the backup failed with is told, not what its rest is left by.
    await removeIfThere(folder, handle.name).catch(reportError)
    throw thrown
  }
  const leftOver = await removeEach(folder, outdatedBackups(await namesIn(folder), keep))
  return { name, summary, leftOver }
}

/** @returns how many could not be removed */
async function removeEach(folder: FileSystemDirectoryHandle, names: readonly string[]): Promise<number> {
  let leftOver = 0
  for (const name of names) {
    try {
      await removeIfThere(folder, name)
    } catch (thrown) {
      // Held by a scanner or a synchronising program: the next backup is early enough.
      if (!(thrown instanceof DOMException)) throw thrown
      leftOver++
    }
  }
  return leftOver
}

async function beginPart(folder: FileSystemDirectoryHandle, name: string) {
  try {
    await removeEach(folder, abandonedParts(await namesIn(folder)))
    const handle = await folder.getFileHandle(`${name}${PART_ENDING}`, { create: true })
    return { handle, target: await fileTarget(handle) }
  } catch (thrown) {
    throw new RectoError('backup/folder-refused', {}, { cause: thrown })
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return names
}

async function rename(handle: FileSystemFileHandle, folder: FileSystemDirectoryHandle, name: string) {
  const { move } = handle as MovableHandle
  if (move) return move.call(handle, name)
  const copy = await folder.getFileHandle(name, { create: true })
  await (await handle.getFile()).stream().pipeTo(await copy.createWritable())
  await folder.removeEntry(handle.name)
}
