import type { FoundPlace } from './find-matches.ts'
import type { SearchedArticle } from './searched-article.ts'

/** Most places that are drawn, around the current one: the browser looks through all of them whenever it paints. */
const DRAWN = 400

/** As in find.css. */
const ALL = 'find-places'
const CURRENT = 'find-current'

/** Draws what was found over the text, which stays as it is. @param current index of the one that is gone to; -1 for none */
export function drawFound(article: SearchedArticle, places: readonly FoundPlace[], current: number): void {
  const first = Math.max(0, current - DRAWN / 2)
  const ranges = places.slice(first, first + DRAWN).flatMap((place) => article.rangeOf(place) ?? [])
  CSS.highlights.set(ALL, new Highlight(...ranges))
  const gone = places[current] && article.rangeOf(places[current])
  const highlight = new Highlight(...(gone ? [gone] : []))
  highlight.priority = 1
  CSS.highlights.set(CURRENT, highlight)
}

export function undrawFound(): void {
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
}
