import { type ArticleFilter, type ArticleOrder, keysOf, orderedKeys } from './article-keys.ts'

/** Which articles a list shows, and in what order. */
export interface ListQuery {
  order: ArticleOrder
  isDescending: boolean
  /** Every one of these lets an article through, */
  all: readonly ArticleFilter[]
  /** and none of these does. */
  none: readonly ArticleFilter[]
  /** Only these, where something else has found them (a search). */
  among?: ReadonlySet<string>
}

/** The ids of a list's articles in its order, from indexes alone: no row is read. */
export async function listKeys(query: ListQuery): Promise<string[]> {
  const [ordered, wanted, unwanted] = await Promise.all([
    orderedKeys(query.order, query.isDescending),
    Promise.all(query.all.map(keysOf)),
    Promise.all(query.none.map(keysOf)),
  ])
  return combineKeys(ordered, wanted, unwanted, query.among)
}

/** Those in order that are in every set of `all`, in none of `none`, and among those given, if any are. */
export function combineKeys(
  ordered: readonly string[],
  all: readonly ReadonlySet<string>[],
  none: readonly ReadonlySet<string>[],
  among?: ReadonlySet<string>,
): string[] {
  const wanted = among ? [...all, among] : [...all]
  // The smallest set refuses soonest.
  wanted.sort((one, other) => one.size - other.size)
  return ordered.filter((id) => wanted.every((set) => set.has(id)) && !none.some((set) => set.has(id)))
}
