import type { ArticleOrder } from '../store/article-keys.ts'

export interface ListSort {
  order: ArticleOrder
  isDescending: boolean
}

/** What orders are called in addresses, and which way each runs unless told otherwise. */
const orders = {
  saved: { order: 'savedAt', isDescending: true },
  published: { order: 'publishedTime', isDescending: true },
  title: { order: 'titleKey', isDescending: false },
  length: { order: 'wordCount', isDescending: false },
  progress: { order: 'progress', isDescending: true },
} as const satisfies Record<string, ListSort>

export type SortName = keyof typeof orders
export const sortNames = Object.keys(orders) as SortName[]
export const DEFAULT_SORT: ListSort = orders.saved

/** @returns null where the query names no order, or one that nobody knows */
export function readSort(parameters: URLSearchParams): ListSort | null {
  const name = sortNames.find((known) => known === parameters.get('sort'))
  if (!name) return null
  const direction = parameters.get('dir')
  const { order, isDescending } = orders[name]
  return { order, isDescending: direction === null ? isDescending : direction === 'desc' }
}

export function writeSort({ order, isDescending }: ListSort, parameters: URLSearchParams): void {
  const name = sortNameOf(order)
  parameters.set('sort', name)
  if (isDescending !== orders[name].isDescending) parameters.set('dir', isDescending ? 'desc' : 'asc')
}

/** The order of this name in its own direction. */
export function sortNamed(name: SortName): ListSort {
  return orders[name]
}

export function sortNameOf(order: ArticleOrder): SortName {
  return sortNames.find((name) => orders[name].order === order) ?? 'saved'
}
