import type { ArticleFilter } from '../../store/article-keys.ts'
import type { QueryNode } from './ast.ts'
import { ftsExpression } from './fts-expression.ts'

type Ids = ReadonlySet<string>

/** Where answers to a query's parts come from. */
export interface Sources {
  /** The articles that an FTS5 expression finds. */
  matching(expression: string): Ids | Promise<Ids>
  keysOf(filter: ArticleFilter): Promise<Ids>
  /** Every article there is. */
  everything(): Promise<Ids>
}

/** The articles that a query asks for, as a set. */
export async function evaluate(node: QueryNode, sources: Sources): Promise<Ids> {
  const expression = ftsExpression(node)
  if (expression !== null) return sources.matching(expression)
  switch (node.kind) {
    case 'words':
      return new Set()
    case 'filter':
      return sources.keysOf(node.filter)
    case 'not':
      return (await sources.everything()).difference(await evaluate(node.of, sources))
    case 'any': {
      const parts = await Promise.all(node.of.map((part) => evaluate(part, sources)))
      return parts.reduce((all, part) => all.union(part), new Set<string>())
    }
    case 'all':
      return all(node.of, sources)
  }
}

/** What is to be absent is taken away from the rest, so that everything is only asked for where nothing else is. */
async function all(parts: readonly QueryNode[], sources: Sources): Promise<Ids> {
  const of = (node: QueryNode) => evaluate(node, sources)
  const wanted = await Promise.all(parts.filter(({ kind }) => kind !== 'not').map(of))
  const unwanted = await Promise.all(parts.flatMap((part) => (part.kind === 'not' ? [of(part.of)] : [])))
  const [first, ...rest] = wanted.length > 0 ? wanted : [await sources.everything()]
  const both = rest.reduce((some, part) => some.intersection(part), first ?? new Set<string>())
  return unwanted.reduce((some, part) => some.difference(part), both)
}
