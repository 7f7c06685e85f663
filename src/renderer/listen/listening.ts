import { useSyncExternalStore } from 'react'

export interface Listening {
  isOpen: boolean
  /** Begins to read as soon as an article is there: it was asked for, or comes next in the queue. */
  startsAtOnce: boolean
  /** Ids of the articles that come after the open one. */
  queue: readonly string[]
  /** Ends with the article that is read, whatever is queued. */
  stopsAtEnd: boolean
}

let state: Listening = { isOpen: false, startsAtOnce: false, queue: [], stopsAtEnd: false }
const listeners = new Set<() => void>()

/** What is listened to, across the articles that are opened; lost with the window. */
export const listening = {
  use: () => useSyncExternalStore(subscribe, () => state),
  get: () => state,
  toggle: () => set({ isOpen: !state.isOpen, startsAtOnce: !state.isOpen, queue: [] }),
  close: () => set({ isOpen: false, startsAtOnce: false, queue: [] }),
  /** @returns the first one's id, to be opened */
  listenTo(ids: readonly string[]): string | undefined {
    const [first, ...queue] = ids
    if (first !== undefined) set({ isOpen: true, startsAtOnce: true, queue, stopsAtEnd: false })
    return first
  },
  /** The next article's id, taken out of the queue; undefined where none is to be read. */
  takeNext(): string | undefined {
    const [next, ...queue] = state.queue
    if (next === undefined || state.stopsAtEnd) return undefined
    set({ queue, startsAtOnce: true })
    return next
  },
  stopAtEnd: (stopsAtEnd: boolean) => set({ stopsAtEnd }),
}

function set(change: Partial<Listening>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
