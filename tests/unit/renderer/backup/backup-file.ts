import { checkBackup, restoreBackup } from '../../../../src/renderer/backup/reading/restore-backup.ts'
import { type BackupOptions, writeBackup } from '../../../../src/renderer/backup/writing/write-backup.ts'

/** The library as a backup, in memory. */
export async function backupFile(change: Partial<BackupOptions> = {}): Promise<Blob> {
  return (await backUp(change)).file
}

/** The same with what it tells of itself. */
export async function backUp(change: Partial<BackupOptions> = {}) {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      chunks.push(new Uint8Array(chunk))
    },
  })
  const summary = await writeBackup(sink, {
    now: new Date('2026-11-24T10:00:00Z'),
    readme: 'A backup.',
    signal: new AbortController().signal,
    onProgress: () => {},
    ...change,
  })
  return { file: new Blob(chunks), summary }
}

const quietly = () => ({ signal: new AbortController().signal, onProgress: () => {} })

/** Checks and restores, as the window does. */
export async function restoreFile(file: Blob, now = 50) {
  const checked = await checkBackup(file, quietly())
  return { checked, counts: await restoreBackup(checked, now, quietly()) }
}

export const checkFile = (file: Blob) => checkBackup(file, quietly())
