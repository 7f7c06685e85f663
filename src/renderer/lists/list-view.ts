import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { remembered } from '../ui/remembered.ts'

/** How lists show their articles: with some of their text, a line each, or as cards with their pictures. */
export const listViews = ['comfortable', 'compact', 'cards'] as const
export type ListView = (typeof listViews)[number]

// One for all lists: who looks for pictures, or for many titles, does so from list to list.
const view = remembered('recto.list-view', z.catch(z.enum(listViews), 'comfortable'), null)

export function useListView(): [ListView, (view: ListView) => void] {
  return [useSyncExternalStore(view.subscribe, view.get), view.set]
}
