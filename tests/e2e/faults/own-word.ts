import { lighthousePage } from '../site/own-pages.ts'

/** The form of the words that only one page has: all of one length, so that none is another's beginning. */
export const OWN_WORD = /\bzq[a-z]{4}x\b/

/** The word of a page's own, by its number below 26⁴. */
export function ownWord(n: number): string {
  const letters = Array.from({ length: 4 }, (_, place) =>
    String.fromCharCode(97 + (Math.floor(n / 26 ** place) % 26)),
  )
  return `zq${letters.join('')}x`
}

/** A lighthouse page with a word in its text that no other page has. */
export function pageWithOwnWord(n: number, title: string, images: readonly string[]): string {
  const sentence = `On the door somebody has written ${ownWord(n)}, which nobody in the harbour has ever explained.`
  return lighthousePage(title, images).replace('</article>', `<p>${sentence}</p></article>`)
}
