import { keysOf, orderedKeys } from '../../store/article-keys.ts'
import { foundArticles } from '../../store/found-articles.ts'
import { noteTexts } from '../../store/indexed-texts.ts'
import { untilChanged } from '../../store/until-changed.ts'
import type { IndexKeeper } from '../index/index-keeper.ts'
import type { Ranked } from '../index/search-index.ts'
import { mapWantedWords, type QueryNode, type WordsNode, wantedWords } from '../query/ast.ts'
import { evaluate, type Sources } from '../query/evaluate.ts'
import { anyOfWords, ftsExpression, phraseExpression } from '../query/fts-expression.ts'
import { parseQuery } from '../query/parse.ts'
import type { Pattern } from '../words/match-words.ts'
import { snippetOf } from '../words/snippet.ts'
import type { SearchHit, SearchResult } from './messages.ts'

/** Below as many hits, words that few articles have are taken for slips as well. */
const FEW = 3

interface Found {
  /** How many there are, or how they are counted where that has still to be done. */
  total: number | (() => Promise<number>)
  /** Best first, as many as were asked for. */
  ranked: { articleId: string; score: number | null }[]
}

/** Answers queries from the index and the store. What is in the bin is never among the answers. */
export class Searcher {
  readonly #keeper: IndexKeeper

  readonly #binned = untilChanged<ReadonlySet<string>>(() => keysOf({ kind: 'binned' }))
  readonly #annotated = untilChanged<ReadonlySet<string>>(() => keysOf({ kind: 'annotated' }))
  readonly #newestFirst = untilChanged(() => orderedKeys('savedAt', true))
  readonly #sources: Sources = {
    matching: (expression) => this.#keeper.read((index) => index.matching(expression)),
    keysOf,
    everything: async () => new Set(await this.#newestFirst()),
  }

  constructor(keeper: IndexKeeper) {
    this.#keeper = keeper
  }

  /** @throws RectoError `store/*`; the signal's reason once it is aborted */
  async search(query: string, limit: number, signal: AbortSignal): Promise<SearchResult> {
    const node = parseQuery(query)
    if (node === null) return { total: 0, exact: 0, hits: [], patterns: [] }
    const binned = await this.#binned()
    signal.throwIfAborted()
    const exact = await this.#find(node, limit, binned)
    const wide = isFew(exact) ? await this.#widen(node) : node
    const found = wide === node ? exact : behind(exact, await this.#find(wide, limit, binned))
    signal.throwIfAborted()
    const patterns = wantedWords(wide).flatMap((words) => words.patterns)
    // What was found is counted while the store reads its texts.
    const [hits, counted] = await Promise.all([this.#hitsOf(found.ranked, patterns), totalOf(found)])
    // The index may be a step behind: what is gone from the store is no hit.
    const total = counted - (found.ranked.length - hits.length)
    return { total, exact: found === exact ? total : await totalOf(exact), hits, patterns }
  }

  /**
   * All articles that a query finds, in no order. Takes no word for a slip: whether one is would hang on how many
   * articles have it, and what a list holds must not change because of another article.
   *
   * @throws RectoError `store/*`; the signal's reason once it is aborted
   */
  async match(query: string, signal: AbortSignal): Promise<string[]> {
    const node = parseQuery(query)
    if (node === null) return []
    const binned = await this.#binned()
    signal.throwIfAborted()
    return [...(await evaluate(node, this.#sources)).difference(binned)]
  }

  #find(node: QueryNode, limit: number, binned: ReadonlySet<string>): Promise<Found> {
    const expression = ftsExpression(node)
    return expression === null
      ? this.#findByParts(node, limit, binned)
      : this.#findWords(expression, limit, binned)
  }

  async #findWords(expression: string, limit: number, binned: ReadonlySet<string>): Promise<Found> {
    const best = await this.#keeper.read((index) => index.best(expression, limit + binned.size))
    const ranked = best.filter(({ articleId }) => !binned.has(articleId))
    if (best.length < limit + binned.size) return { total: ranked.length, ranked: ranked.slice(0, limit) }
    const total = () =>
      this.#keeper.read((index) =>
        binned.size === 0 ? index.count(expression) : index.matching(expression).difference(binned).size,
      )
    return { total, ranked: ranked.slice(0, limit) }
  }

  /** What asks for more than words is found as a set, and ranked by those of its words that are there. */
  async #findByParts(node: QueryNode, limit: number, binned: ReadonlySet<string>): Promise<Found> {
    const newestFirst = await this.#newestFirst()
    const ids = (await evaluate(node, this.#sources)).difference(binned)
    const expression = anyOfWords(wantedWords(node))
    const best: Ranked[] =
      expression === null ? [] : await this.#keeper.read((index) => index.best(expression, index.size))
    const ranked = best.filter(({ articleId }) => ids.has(articleId))
    const isRanked = new Set(ranked.map(({ articleId }) => articleId))
    const others = newestFirst.filter((id) => ids.has(id) && !isRanked.has(id))
    return {
      total: ids.size,
      ranked: [...ranked, ...others.map((articleId) => ({ articleId, score: null }))].slice(0, limit),
    }
  }

  /** The query with words near those that few articles have; the same query where there are none. */
  async #widen(node: QueryNode): Promise<QueryNode> {
    const near = new Map<WordsNode, string[]>()
    for (const words of wantedWords(node)) {
      const found = await this.#nearWords(words)
      if (found.length > 0) near.set(words, found)
    }
    if (near.size === 0) return node
    return mapWantedWords(node, (words) => {
      const more = (near.get(words) ?? []).map((word) => ({ words: [word], isPrefix: false }))
      return { ...words, phrases: [...words.phrases, ...more], patterns: [...words.patterns, ...more] }
    })
  }

  #nearWords({ phrases: [phrase], isQuoted }: WordsNode): Promise<string[]> {
    return this.#keeper.read((index) => {
      const [word, ...more] = phrase?.words ?? []
      if (isQuoted || !phrase || word === undefined || more.length > 0) return []
      if (index.count(phraseExpression(phrase)) >= FEW) return []
      return this.#keeper.vocabulary.near(word, phrase.isPrefix)
    })
  }

  async #hitsOf(ranked: Found['ranked'], patterns: readonly Pattern[]): Promise<SearchHit[]> {
    const scores = new Map(ranked.map(({ articleId, score }) => [articleId, score]))
    const found = await foundArticles(ranked.map(({ articleId }) => articleId))
    const hits = found.map(({ article, text }) => ({
      article,
      score: scores.get(article.id) ?? null,
      snippet: snippetOf(text, patterns),
    }))
    const annotated = await this.#annotated()
    const lacking = hits.filter(({ article, snippet }) => snippet === null && annotated.has(article.id))
    if (patterns.length === 0 || lacking.length === 0) return hits
    const notes = await noteTexts(lacking.map(({ article }) => article.id))
    for (const hit of lacking) hit.snippet = snippetOf(notes.get(hit.article.id) ?? '', patterns)
    return hits
  }
}

function isFew({ total }: Found): boolean {
  return typeof total === 'number' && total < FEW
}

function totalOf({ total }: Found): number | Promise<number> {
  return typeof total === 'number' ? total : total()
}

/** What was found exactly, then what was found besides. */
function behind(exact: Found, wide: Found): Found {
  const isExact = new Set(exact.ranked.map(({ articleId }) => articleId))
  const others = wide.ranked.filter(({ articleId }) => !isExact.has(articleId))
  return { total: wide.total, ranked: [...exact.ranked, ...others].slice(0, wide.ranked.length) }
}
