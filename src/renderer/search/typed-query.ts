import { useSyncExternalStore } from 'react'
import { forgetFound } from './found-words.ts'

let query = ''
const listeners = new Set<() => void>()

/** What stands in the search box. Outlives the view: back from an article, its results are there again. */
export function useTypedQuery(): [string, (query: string) => void] {
  return [useSyncExternalStore(subscribe, () => query), setTypedQuery]
}

function setTypedQuery(typed: string): void {
  query = typed
  if (typed.trim() === '') forgetFound()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
