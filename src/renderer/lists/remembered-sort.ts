import * as z from 'zod/mini'
import { articleOrders } from '../store/article-keys.ts'
import type { ListPlace } from './list-place.ts'
import { DEFAULT_SORT, type ListSort } from './list-sort.ts'

const rememberedSchema = z.record(
  z.string(),
  z.object({ order: z.enum(articleOrders), isDescending: z.boolean() }),
)
const STORED_AS = 'recto.list-sorts'

/** How a list was sorted last. Lists of one kind (all tags, say) are sorted alike. */
export function rememberedSort(place: ListPlace): ListSort {
  return read()[memoryKey(place)] ?? DEFAULT_SORT
}

/** Where the browser refuses to keep it, the list is sorted all the same; that goes to the console only. */
export function rememberSort(place: ListPlace, sort: ListSort): void {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify({ ...read(), [memoryKey(place)]: sort }))
  } catch (thrown) {
    reportError(thrown)
  }
}

function memoryKey(place: ListPlace): string {
  return place.kind === 'standing' ? place.name : place.kind
}

function read(): Record<string, ListSort> {
  try {
    return rememberedSchema.parse(JSON.parse(localStorage.getItem(STORED_AS) ?? '{}'))
  } catch {
    // Written by another version, or by hand: a matter of taste, not of data.
    return {}
  }
}
