import { elementText } from '../../search/element-text.ts'
import { matchWords, type Pattern } from '../../search/words/match-words.ts'
import { type FoundPlace, findMatches } from './find-matches.ts'
import { type FoldedText, foldedText } from './folded-text.ts'

/** CSS px below the window's top: what ends above it has been read. */
const TOP = 72

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

/** @param body the article's text, on the page */
export function searchedArticle(body: HTMLElement): SearchedArticle {
  const { text, rangeOf } = elementText(body)
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
      let [low, high] = [0, places.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        const place = places[middle]
        const rect = place && rangeOfPlace(place)?.getBoundingClientRect()
        if (rect && (rect.bottom < TOP || rect.right < 0)) low = middle + 1
        else high = middle
      }
      return low === places.length ? 0 : low
    },
  }
}
