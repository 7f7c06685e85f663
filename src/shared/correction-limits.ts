/** Corrections that go with one cleaning; a person makes a few for an article and a few for a site. */
export const MAX_CORRECTIONS = 500
/** Characters. A path from a page's body to a block deep in it stays below 400. */
export const MAX_SELECTOR = 600
/** Characters of a block's beginning or end that tell it from others, without white space. */
export const QUOTE_LENGTH = 160

/** Name under which what a person removed is listed among what passes took. */
export const CORRECTIONS = 'corrections'
