import { useSyncExternalStore } from 'react'
import type { Failure } from '../../shared/errors/failure.ts'
import { RectoError, toFailure } from '../../shared/errors/recto-error.ts'
import type { CheckedBackup, MergeCounts, ProgressOptions } from './reading/restore-backup.ts'
import type { BackupSummary } from './writing/write-backup.ts'

export type Task = 'backing-up' | 'checking' | 'restoring'

/** What goes on with backups in this window. It goes on while other views are shown. */
export type Activity =
  | { kind: 'idle' }
  | { kind: 'running'; task: Task; done: number; total: number }
  | { kind: 'failed'; task: Task; failure: Failure }
  /** `leftOver`: how many older backups could not be removed from the folder. */
  | { kind: 'backed-up'; name: string; summary: BackupSummary; leftOver: number }
  | { kind: 'checked'; name: string; checked: CheckedBackup }
  | { kind: 'restored'; counts: MergeCounts }

/** Progress is shown this often at most. */
const INTERVAL_MS = 100

let current: Activity = { kind: 'idle' }
let running: AbortController | null = null
const listeners = new Set<() => void>()

export function useActivity(): Activity {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}

/**
 * Runs a task and shows its progress and its end, failures too. Cancelling leaves nothing to show.
 *
 * @param work gives what is to be shown in the end; begins at once, so that it may ask what only a press may
 * @throws RectoError `backup/busy` where another task runs: nothing is begun
 */
export async function runTask(
  task: Task,
  work: (options: ProgressOptions) => Promise<Activity>,
): Promise<void> {
  if (running) throw new RectoError('backup/busy')
  const controller = new AbortController()
  const { signal } = controller
  running = controller
  show({ kind: 'running', task, done: 0, total: 0 })
  let shownAt = 0
  const onProgress: ProgressOptions['onProgress'] = ({ done, total }) => {
    const now = performance.now()
    if (now - shownAt < INTERVAL_MS) return
    shownAt = now
    show({ kind: 'running', task, done, total })
  }
  try {
    show(await work({ signal, onProgress }))
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (!signal.aborted && failure.code === 'internal/unexpected') reportError(thrown)
    show(signal.aborted ? { kind: 'idle' } : { kind: 'failed', task, failure })
  } finally {
    running = null
  }
}

/** Whether a backup that nobody pressed for would be in the way: of a task, or of what waits for a person's answer. */
export function isOccupied(): boolean {
  return running !== null || current.kind === 'checked'
}

export function cancelTask(): void {
  running?.abort()
}

/** Puts what a task has ended with away. */
export function dismissActivity(): void {
  if (!running) show({ kind: 'idle' })
}

function show(activity: Activity): void {
  current = activity
  for (const listener of listeners) listener()
}
