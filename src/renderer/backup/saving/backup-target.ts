import { RectoError } from '../../../shared/errors/recto-error.ts'
import { newCopy } from './downloaded-copies.ts'
import type { SavingWindow } from './file-system-access.ts'

/** A file that a backup is written into. What it was before stays until the new one is complete. */
export interface BackupTarget {
  name: string
  sink: WritableStream<Uint8Array>
  /** Call once the stream is closed. */
  finish(): Promise<void>
  /** Gives up what was written. */
  discard(): Promise<void>
}

/**
 * Asks a person where to save, where the browser can ask; elsewhere the file is made aside and downloaded when
 * complete. Call from a press of a button.
 *
 * @returns null when the person has closed the dialog
 */
export async function chooseTarget(suggestedName: string): Promise<BackupTarget | null> {
  const { showSaveFilePicker } = window as SavingWindow
  if (!showSaveFilePicker) return downloadTarget(suggestedName)
  try {
    const handle = await showSaveFilePicker({
      id: 'recto-backup',
      suggestedName,
      types: [{ accept: { 'application/zip': ['.zip'] } }],
    })
    return await fileTarget(handle)
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null
    throw new RectoError('backup/not-written', {}, { cause: thrown })
  }
}

/** The browser writes beside the file, and puts that in its place when it is closed. */
export async function fileTarget(handle: FileSystemFileHandle): Promise<BackupTarget> {
  const file = await handle.createWritable()
  const written = async (work: Promise<void>) => {
    try {
      await work
    } catch (thrown) {
      throw new RectoError('backup/not-written', {}, { cause: thrown })
    }
  }
  return {
    name: handle.name,
    sink: new WritableStream<Uint8Array>({
      write: (chunk) => written(file.write(new Uint8Array(chunk))),
      close: () => written(file.close()),
    }),
    finish: async () => {},
    discard: async () => {
      // One that has failed or is closed resolves all the same. Whatever else fails must not hide why it is given up.
      await file.abort().catch(reportError)
      // The picker has made an empty file; one that held an earlier backup still holds it.
      if ((await handle.getFile()).size === 0) await removeFile(handle)
    },
  }
}

async function removeFile(handle: FileSystemFileHandle): Promise<void> {
  if ('remove' in handle && typeof handle.remove === 'function') await handle.remove()
}

/** A download reads from its address for as long as it takes: it is given back when the next one begins. */
let offered: string | null = null

async function downloadTarget(name: string): Promise<BackupTarget> {
  const { handle, remove } = await newCopy()
  const target = await fileTarget(handle)
  return {
    ...target,
    name,
    async finish() {
      if (offered !== null) URL.revokeObjectURL(offered)
      offered = URL.createObjectURL(await handle.getFile())
      const link = document.createElement('a')
      link.href = offered
      link.download = name
      link.click()
    },
    async discard() {
      await target.discard()
      await remove()
    },
  }
}
