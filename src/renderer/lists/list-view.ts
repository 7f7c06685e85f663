import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

/** How lists show their articles: with some of their text, a line each, or as cards with their pictures. */
export const listViews = ['comfortable', 'compact', 'cards'] as const
export type ListView = (typeof listViews)[number]

const viewSchema = z.catch(z.enum(listViews), 'comfortable')
const STORED_AS = 'recto.list-view'

// One for all lists: who looks for pictures, or for many titles, does so from list to list.
let current = read()
const listeners = new Set<() => void>()

export function useListView(): [ListView, (view: ListView) => void] {
  return [useSyncExternalStore(subscribe, () => current), change]
}

/** Where the browser refuses to keep it, lists are shown so all the same; that goes to the console only. */
function change(view: ListView): void {
  current = view
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(view))
  } catch (thrown) {
    reportError(thrown)
  }
}

function read(): ListView {
  try {
    return viewSchema.parse(JSON.parse(localStorage.getItem(STORED_AS) ?? 'null'))
  } catch {
    // No JSON, written by hand.
    return 'comfortable'
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
