import { useSyncExternalStore } from 'react'

export interface NoticeAction {
  label: string
  run: () => void
  /** Takes back what the notice tells of. */
  isUndo?: boolean
}

export interface Notice {
  id: number
  text: string
  /** A failure is announced at once and stays until it is closed. */
  isFailure: boolean
  action?: NoticeAction
}

/** Long enough to read two lines and reach the button; WCAG 2.2.1 is met since nothing is lost with it. */
const SHOWN_MS = 10_000

let notices: readonly Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()

/** Shows a short message at the foot of the window for a while. The latest takes the place of the one before. */
export function notify(text: string, action?: Notice['action']): void {
  const id = show({ text, isFailure: false, ...(action ? { action } : {}) })
  setTimeout(() => dismissNotice(id), SHOWN_MS)
}

/** Shows what went wrong with something that has no place of its own in the window. */
export function warn(text: string): void {
  show({ text, isFailure: true })
}

function show(notice: Omit<Notice, 'id'>): number {
  const id = nextId++
  set([{ id, ...notice }])
  return id
}

export function dismissNotice(id: number): void {
  if (notices.some((notice) => notice.id === id)) set(notices.filter((notice) => notice.id !== id))
}

/** Whether something can be taken back. */
export function hasUndo(): boolean {
  return notices.some(({ action }) => action?.isUndo)
}

/** Takes back what the newest notice tells of. */
export function undoNewest(): void {
  const notice = notices.findLast(({ action }) => action?.isUndo)
  if (!notice) return
  dismissNotice(notice.id)
  notice.action?.run()
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
}

function set(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}
