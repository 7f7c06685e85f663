import { matchWords, type Pattern } from '../../search/words/match-words.ts'
import { flowOf } from '../layout/flow.ts'
import type { ShownArticle } from '../shown-article.ts'
import { firstFrom } from '../text/article-text.ts'
import { type FoundPlace, findMatches } from './find-matches.ts'
import { type FoldedText, foldedText } from './folded-text.ts'

/** An article that is looked through again and again. */
export interface SearchedArticle {
  /** Places of what was typed. */
  find: (typed: string) => FoundPlace[]
  /** Places of a library search's words. */
  findWords: (patterns: readonly Pattern[]) => FoundPlace[]
  rangeOf: (place: FoundPlace) => Range | null
  /** Index of the first place that is in view or below; the first of all where none is. */
  firstAhead: (places: readonly FoundPlace[]) => number
}

export function searchedArticle(shown: ShownArticle): SearchedArticle {
  const { text, rangeOf } = shown.text()
  let folded: FoldedText | undefined
  const rangeOfPlace = ({ start, end }: FoundPlace) => rangeOf(start, end)
  return {
    find: (typed) => {
      folded ??= foldedText(text)
      return findMatches(folded, typed)
    },
    findWords: (patterns) => [...matchWords(text, patterns)],
    rangeOf: rangeOfPlace,
    firstAhead: (places) => {
      const flow = flowOf(shown.body.closest<HTMLElement>('.article') ?? shown.body)
      const first = firstFrom(places.length, (index) => {
        const rect = places[index] && rangeOfPlace(places[index])?.getBoundingClientRect()
        return rect !== undefined && flow.startOf(rect) >= 0
      })
      return first === places.length ? 0 : first
    },
  }
}
