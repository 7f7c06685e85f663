import { asksForWords } from '../search/query/ast.ts'
import { evaluate } from '../search/query/evaluate.ts'
import { parseQuery } from '../search/query/parse.ts'
import { matchLibrary } from '../search/service/search-library.ts'
import { keysOf, orderedKeys } from '../store/article-keys.ts'
import { storing } from '../store/store-failure.ts'

type Ids = ReadonlySet<string>

/**
 * All articles that a search's query asks for, without those in the bin. Where it asks for no words, the store's own
 * indexes answer at once; otherwise the search's index does, as soon as it can be read.
 *
 * @throws RectoError `store/*`, `search/unavailable`; the signal's reason once it is aborted
 */
export async function findByQuery(query: string, signal: AbortSignal): Promise<Ids> {
  const node = parseQuery(query)
  if (node === null) return new Set()
  if (asksForWords(node)) return new Set(await matchLibrary(query, { signal }))
  return storing(async () => {
    const found = await evaluate(node, { matching: () => new Set<string>(), keysOf, everything })
    return found.difference(await keysOf({ kind: 'binned' }))
  })
}

/** Whether a query can only be answered by the search's index. */
export function needsIndex(query: string): boolean {
  const node = parseQuery(query)
  return node !== null && asksForWords(node)
}

async function everything(): Promise<Ids> {
  return new Set(await orderedKeys('savedAt', true))
}
