import { useSyncExternalStore } from 'react'

export interface Notice {
  id: number
  text: string
  action?: { label: string; run: () => void }
}

/** Long enough to read two lines and reach the button; WCAG 2.2.1 is met since nothing is lost with it. */
const SHOWN_MS = 10_000

let notices: readonly Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()

/** Shows a short message at the foot of the window for a while. The latest takes the place of the one before. */
export function notify(text: string, action?: Notice['action']): void {
  const notice: Notice = { id: nextId++, text, ...(action ? { action } : {}) }
  set([notice])
  setTimeout(() => dismissNotice(notice.id), SHOWN_MS)
}

export function dismissNotice(id: number): void {
  if (notices.some((notice) => notice.id === id)) set(notices.filter((notice) => notice.id !== id))
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
