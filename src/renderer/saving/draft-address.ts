import { useSyncExternalStore } from 'react'

let draft = ''
const listeners = new Set<() => void>()

/** What stands in the address field. Outlives the view, so that a half-typed address is not lost by opening an article. */
export function useDraftAddress(): [string, (address: string) => void] {
  const address = useSyncExternalStore(subscribe, () => draft)
  return [address, setDraftAddress]
}

export function setDraftAddress(address: string): void {
  draft = address
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
