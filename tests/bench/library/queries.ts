import { createRandom, type Random } from '../../fuzz/random.ts'
import type { GeneratedArticle } from './generate.ts'

export interface BenchQuery {
  kind: QueryKind
  /** As typed into Recto. */
  typed: string
  /** The same for FTS5; null where it has no such question. */
  fts: string | null
}

export const queryKinds = [
  'one word',
  'two words',
  'beginning',
  'phrase',
  'title',
  'slip',
  'Chinese',
] as const
export type QueryKind = (typeof queryKinds)[number]

/** Questions to a library made of its own words, as many of each kind, frequent words as often as they are written. */
export function makeQueries(articles: readonly GeneratedArticle[], each: number, seed: number): BenchQuery[] {
  const random = createRandom(seed)
  const spaced = articles.filter(({ lang }) => lang !== 'zh')
  const chinese = articles.filter(({ lang }) => lang === 'zh')
  return queryKinds.flatMap((kind) => {
    const queries = new Map<string, BenchQuery>()
    for (let tries = 0; tries < 10 * each && queries.size < each; tries++) {
      const query = makeQuery(kind, kind === 'Chinese' ? chinese : spaced, random)
      queries.set(query.typed, query)
    }
    return [...queries.values()]
  })
}

function makeQuery(kind: QueryKind, articles: readonly GeneratedArticle[], random: Random): BenchQuery {
  const article = articles[random.below(articles.length)]
  const text = article?.bodyText ?? ''
  const words = text.match(/[\p{L}]+/gu) ?? []
  const word = (shortest = 2) => {
    const long = words.filter(({ length }) => length >= shortest)
    return long[random.below(long.length)] ?? words[0] ?? ''
  }
  switch (kind) {
    case 'one word': {
      const one = word()
      return { kind, typed: `${one} `, fts: quote(one) }
    }
    case 'two words': {
      const [one, other] = [word(), word()]
      return { kind, typed: `${one} ${other} `, fts: `${quote(one)} AND ${quote(other)}` }
    }
    case 'beginning': {
      const beginning = word(4).slice(0, 2 + random.below(3))
      return { kind, typed: beginning, fts: `${quote(beginning)} *` }
    }
    case 'phrase': {
      const at = random.below(Math.max(1, words.length - 2))
      const phrase = words.slice(at, at + 2).join(' ')
      return { kind, typed: `"${phrase}"`, fts: quote(phrase) }
    }
    case 'title': {
      const one = /\p{L}{2,}/u.exec(article?.title.split(' ').slice(1).join(' ') ?? '')?.[0] ?? word()
      return { kind, typed: `title:${one} `, fts: `title : ${quote(one)}` }
    }
    case 'slip': {
      const one = word(6)
      const at = 1 + random.below(one.length - 3)
      return { kind, typed: `${one.slice(0, at)}${one[at + 1]}${one[at]}${one.slice(at + 2)} `, fts: null }
    }
    case 'Chinese': {
      const run = words.find(({ length }) => length >= 2) ?? ''
      const at = random.below(Math.max(1, run.length - 2))
      return { kind, typed: run.slice(at, at + 2), fts: null }
    }
  }
}

function quote(words: string): string {
  return `"${words}"`
}
