import { bodyTextOf } from '../body-text.ts'
import type { Discard } from '../cleaning.ts'
import { isBlank } from '../dom/blocks.ts'
import { elementsOf, rename } from '../dom/reshape.ts'
import { folded } from '../metadata/same-text.ts'
import type { Post } from './post.ts'

/** What programs make a quote of, other than a `blockquote`. */
const QUOTE_BOXES = 'div.quote, div.quotebox, .bbcode_container > .bbcode_quote, div.quotecontent'
/** Whom a quote is of, as phpBB writes it: a line of its own by style alone. */
const NAMES = 'blockquote > cite:first-child, blockquote > div:first-child > cite:first-child'
/** Of an earlier post, how much a quote repeats to be a copy of it. */
const MOST_OF_POST = 0.6
/** Of the quote, how much stands in earlier posts; the rest names whom it quotes. */
const LEAST_OF_QUOTE = 0.4

/** Makes every quote in a post a `blockquote`, whatever its program writes, and a line of the name before it. */
export function standardiseQuotes(body: Element): void {
  for (const box of elementsOf(body, QUOTE_BOXES)) if (!box.closest('blockquote')) rename(box, 'blockquote')
  for (const name of elementsOf(body, NAMES)) {
    if (!isBlank(name.previousSibling)) continue
    const line = name.ownerDocument.createElement('p')
    name.replaceWith(line)
    line.append(name)
  }
}

/**
 * Leaves out quotes that repeat most of an earlier post, which stands on the page already, and notes whom the
 * post answers. A quote of one sentence out of many stays: it says what the answer is about.
 */
export function foldWholeQuotes(posts: readonly Post[], discard: Discard): void {
  const lengths: number[] = []
  const holders = new Map<string, number>()
  posts.forEach((post, index) => {
    const quotes = elementsOf(post.body, 'blockquote').filter((quote) => !isNested(quote, post.body))
    const quoted = new Set<string>()
    for (const quote of quotes) {
      const lines = linesOf(quote)
      for (const line of lines) quoted.add(line)
      const repeated = repeatedPost(lines, holders, lengths)
      if (repeated === null) continue
      discard(quote.parentElement?.localName === 'aside' ? quote.parentElement : quote)
      post.answers = posts[repeated]?.author ?? null
    }
    const own = linesOf(post.body).filter((line) => !quoted.has(line))
    lengths.push(own.reduce((sum, line) => sum + line.length, 0))
    for (const line of own) if (!holders.has(line)) holders.set(line, index)
  })
}

/** The earlier post that a quote's lines repeat most of. */
function repeatedPost(
  lines: readonly string[],
  holders: ReadonlyMap<string, number>,
  lengths: readonly number[],
): number | null {
  const shares = new Map<number, number>()
  let known = 0
  let whole = 0
  for (const line of lines) {
    whole += line.length
    const holder = holders.get(line)
    if (holder === undefined) continue
    known += line.length
    shares.set(holder, (shares.get(holder) ?? 0) + line.length)
  }
  if (known < whole * LEAST_OF_QUOTE) return null
  for (const [index, share] of shares) {
    if (share >= (lengths[index] ?? 0) * MOST_OF_POST) return index
  }
  return null
}

function isNested(quote: Element, body: Element): boolean {
  const outer = quote.parentElement?.closest('blockquote') ?? null
  return outer !== null && body.contains(outer)
}

function linesOf(element: Element): string[] {
  return bodyTextOf(element)
    .split('\n')
    .map(folded)
    .filter((line) => line !== '')
}
