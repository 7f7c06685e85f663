/** Letters of scripts that run from right to left, and those of all others. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
const LETTERS = /\p{L}/gu

/** Share of a part's letters that have to run the other way. */
const MOST = 0.9
/** Letters; a name among signs is no text of its own. */
const FEWEST = 3

/** Whole parts first: a quote's border and a list's signs stand where its text begins. */
const PARTS =
  'blockquote, ul, ol, dl, section, aside, p, h2, h3, h4, h5, h6, figcaption, td, th, li, dd, dt, summary'

/**
 * Gives a direction to parts of an article that are wholly written the other way and whose page did not say so: a quote
 * in Arabic in an English article. A paragraph that has only some words of it is left to the browser's own rules.
 *
 * @param dir of the article
 */
export function markOwnDirections(fragment: DocumentFragment, dir: 'ltr' | 'rtl'): void {
  for (const part of fragment.querySelectorAll<HTMLElement>(PARTS)) {
    if (part.closest('[dir]') !== null) continue
    const text = part.textContent ?? ''
    if (dir === 'ltr' && text.search(RIGHT_TO_LEFT) === -1) continue
    const own = directionOf(text)
    if (own !== null && own !== dir) part.dir = own
  }
}

/** The direction that nearly all letters have; null where there are too few, or of both kinds. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letters = text.match(LETTERS)?.length ?? 0
  if (letters < FEWEST) return null
  const share = (text.match(RIGHT_TO_LEFT)?.filter((sign) => /\p{L}/u.test(sign)).length ?? 0) / letters
  if (share >= MOST) return 'rtl'
  return share <= 1 - MOST ? 'ltr' : null
}
