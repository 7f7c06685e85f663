import search from 'approx-string-match'

/** Words of a text, with what helps to find them in another form of it. */
export interface Quote {
  quote: string
  /** What stood before them. */
  prefix: string
  /** Where they began. */
  offset: number
}

export interface FoundQuote {
  start: number
  end: number
  /** How many letters differ. */
  errors: number
}

/** Of a quote's letters: with more of them different it is another sentence. */
const MOST_ERRORS = 0.3
/** A shorter quote with slips is found anywhere. */
const SHORTEST_NEAR = 16
/** A word that a text repeats is looked at so often at most. */
const MOST_PLACES = 1000

/**
 * Finds words again: exactly, and where they stand several times behind the same words as before, or nearest to where
 * they were; else what is nearest to them in spelling.
 *
 * @returns null where the text has nothing like them
 */
export function findQuote(text: string, wanted: Quote): FoundQuote | null {
  const { quote } = wanted
  if (quote === '') return null
  const exact = placesOf(text, quote)
  if (exact.length > 0) {
    const behindSame = exact.filter((start) => text.startsWith(wanted.prefix, start - wanted.prefix.length))
    const start = nearest(behindSame.length > 0 ? behindSame : exact, wanted.offset)
    return { start, end: start + quote.length, errors: 0 }
  }
  if (quote.length < SHORTEST_NEAR) return null
  const near = search(text, quote, Math.floor(quote.length * MOST_ERRORS))
  const least = Math.min(...near.map(({ errors }) => errors))
  return near
    .filter(({ errors }) => errors === least)
    .reduce<FoundQuote | null>(
      (best, match) =>
        best && Math.abs(best.start - wanted.offset) <= Math.abs(match.start - wanted.offset) ? best : match,
      null,
    )
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    places.push(at)
    if (places.length === MOST_PLACES) break
  }
  return places
}

function nearest(places: readonly number[], offset: number): number {
  return places.reduce((best, place) => (Math.abs(place - offset) < Math.abs(best - offset) ? place : best))
}
