import { database } from './database.ts'

/** What a list can be sorted by; each has an index of its name. */
export const articleOrders = ['savedAt', 'publishedTime', 'titleKey', 'wordCount', 'progress'] as const
export type ArticleOrder = (typeof articleOrders)[number]

/** What articles can have in common. Each is answered by an index, without reading a row. */
export type ArticleFilter =
  | { kind: 'opened' | 'read' | 'archived' | 'favourite' | 'binned' | 'incomplete' | 'annotated' }
  /** The tag and those below it. */
  | { kind: 'tag'; key: string }
  | { kind: 'collection'; id: string }
  /** A host without `www.`, and hosts below it are others. */
  | { kind: 'site'; key: string }
  /** A language and its regions: "pt" holds "pt-BR". */
  | { kind: 'language'; tag: string }
  /** ms since the epoch; from `from` on, before `to`. */
  | { kind: 'saved'; from: number; to: number }
  /** ISO 8601, compared as text: "2026-03" is before "2026-03-01". */
  | { kind: 'published'; from: string; to: string }

/**
 * The ids of all articles in order. Those that lack what is sorted by (a date of publication) come last, newest saved
 * first. Includes what is archived or in the bin.
 */
export async function orderedKeys(order: ArticleOrder, isDescending: boolean): Promise<string[]> {
  const keys = await readOrder(order, isDescending)
  if (order !== 'publishedTime') return keys
  const dated = new Set(keys)
  const all = await readOrder('savedAt', true)
  return [...keys, ...all.filter((id) => !dated.has(id))]
}

/** Turned round here: IndexedDB gives all keys at once only forwards, and backwards one by one. */
async function readOrder(order: ArticleOrder, isDescending: boolean): Promise<string[]> {
  const keys = await database.articles.orderBy(order).primaryKeys()
  return isDescending ? keys.toReversed() : keys
}

/** The ids of the articles that a filter lets through, in no order. */
export async function keysOf(filter: ArticleFilter): Promise<Set<string>> {
  return new Set(await readKeys(filter))
}

function readKeys(filter: ArticleFilter): PromiseLike<string[]> {
  const { articles } = database
  switch (filter.kind) {
    case 'opened':
      return articles.orderBy('openedAt').primaryKeys()
    case 'read':
      return articles.orderBy('readAt').primaryKeys()
    case 'archived':
      return articles.orderBy('archivedAt').primaryKeys()
    case 'favourite':
      return articles.orderBy('favouriteAt').primaryKeys()
    case 'binned':
      return articles.orderBy('deletedAt').primaryKeys()
    case 'incomplete':
      return articles.where('missingImages').above(0).primaryKeys()
    case 'annotated':
      return database.annotations.orderBy('articleId').uniqueKeys() as PromiseLike<string[]>
    case 'tag':
      // "/" is followed by "0": all that begins with "key/" lies between.
      return together([
        articles.where('tagKeys').equals(filter.key).primaryKeys(),
        articles.where('tagKeys').between(`${filter.key}/`, `${filter.key}0`).primaryKeys(),
      ])
    case 'collection':
      return articles.where('collectionIds').equals(filter.id).primaryKeys()
    case 'site':
      return articles.where('siteKey').equals(filter.key).primaryKeys()
    case 'language':
      return readLanguage(filter.tag)
    case 'saved':
      return articles.where('savedAt').between(filter.from, filter.to).primaryKeys()
    case 'published':
      return articles.where('publishedTime').between(filter.from, filter.to).primaryKeys()
  }
}

/** There are few languages, written in either case. */
async function readLanguage(tag: string): Promise<string[]> {
  const wanted = tag.toLowerCase()
  const languages = (await database.articles.orderBy('lang').uniqueKeys()).map(String)
  const matching = languages.filter((language) => {
    const known = language.toLowerCase()
    return known === wanted || known.startsWith(`${wanted}-`)
  })
  return together(matching.map((language) => database.articles.where('lang').equals(language).primaryKeys()))
}

/** Whole ranges, since Dexie walks through `or` and `anyOf` one by one. */
async function together(parts: readonly PromiseLike<string[]>[]): Promise<string[]> {
  return (await Promise.all(parts)).flat()
}

/** The rows of some articles, in the order asked for; those that are gone are left out. */
export async function rowsOf(ids: readonly string[]) {
  const rows = await database.articles.bulkGet([...ids])
  return rows.flatMap((row) => row ?? [])
}
