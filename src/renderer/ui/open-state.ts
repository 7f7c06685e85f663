import { useSyncExternalStore } from 'react'

/** Whether something that any part of the window can ask for is open. */
export interface OpenState {
  set: (isOpen: boolean) => void
  isOpen: () => boolean
  use: () => boolean
}

export function createOpenState(): OpenState {
  let isOpen = false
  const listeners = new Set<() => void>()
  const read = () => isOpen
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    set(next) {
      isOpen = next
      for (const listener of listeners) listener()
    },
    isOpen: read,
    use: () => useSyncExternalStore(subscribe, read),
  }
}
