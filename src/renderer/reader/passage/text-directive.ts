import { BREAK } from './marked-text.ts'
import type { Passage } from './passage-of.ts'

/** Characters; a longer quote is named by its first and last words. */
const LONGEST_WHOLE = 300
/** Characters; a shorter quote may stand elsewhere on the page, outside of the article. */
const SHORTEST_ALONE = 40
/** Words of a quote's beginning and end, and around it: as few as tell it from all else. */
const FEWEST_WORDS = 4
const MOST_WORDS = 24

/** Offsets in a passage's text. */
interface Span {
  start: number
  end: number
}

/**
 * The text directive that leads a browser to a passage of its page ("text=…", URL Fragment Text Directives, WICG).
 *
 * @param lang of the text, as its words are told apart by it
 */
export function textDirective(passage: Passage, lang: string | null): string {
  const words = wordsIn(passage.text, lang)
  const { text } = passage
  const quote = wholeWords(passage, words)
  const isWhole =
    quote.end - quote.start <= LONGEST_WHOLE && !text.slice(quote.start, quote.end).includes(BREAK)
  for (let count = FEWEST_WORDS; ; count += 4) {
    const [first, last] = isWhole ? [quote, null] : ends(text, quote, words, count)
    const needsContext = isWhole && (quote.end - quote.start < SHORTEST_ALONE || count > FEWEST_WORDS)
    const isLast = count >= MOST_WORDS
    const withContext = needsContext || !isFirstFound(text, first, last, null, null)
    const prefix = withContext ? wordsBefore(text, first.start, words, count) : null
    const suffix = withContext ? wordsAfter(text, (last ?? first).end, words, count) : null
    if (isLast || isFirstFound(text, first, last, prefix, suffix))
      return written(text, first, last, prefix, suffix)
  }
}

/** A page's address with a text directive, which does not take the place of its own fragment. */
export function addressOfPassage(address: string, directive: string): string {
  const url = new URL(address)
  const [fragment = ''] = url.hash.slice(1).split(':~:')
  url.hash = `${fragment}:~:${directive}`
  return url.href
}

function written(
  text: string,
  first: Span,
  last: Span | null,
  prefix: Span | null,
  suffix: Span | null,
): string {
  const said = (span: Span) => encode(text.slice(span.start, span.end))
  return [
    'text=',
    prefix ? `${said(prefix)}-,` : '',
    said(first),
    last ? `,${said(last)}` : '',
    suffix ? `,-${said(suffix)}` : '',
  ].join('')
}

/** "-", "," and "&" have a meaning of their own there. */
function encode(text: string): string {
  return encodeURIComponent(text.trim()).replace(/-/g, '%2D')
}

/** Whether a browser that looks from the text's beginning finds this passage, and no other before it. */
function isFirstFound(
  text: string,
  first: Span,
  last: Span | null,
  prefix: Span | null,
  suffix: Span | null,
): boolean {
  const all = text.toLowerCase()
  const begun = prefix?.start ?? first.start
  const beginning = all.slice(begun, last ? first.end : (suffix?.end ?? first.end))
  if (all.indexOf(beginning) !== begun || (!last && all.indexOf(beginning, begun + 1) !== -1)) return false
  if (!last) return true
  return all.indexOf(all.slice(last.start, suffix?.end ?? last.end), first.end) === last.start
}

/** Words, in order; a break is none. */
function wordsIn(text: string, lang: string | null): Span[] {
  const spans: Span[] = []
  for (const { index, segment, isWordLike } of segmenterOf(lang).segment(text))
    if (isWordLike) spans.push({ start: index, end: index + segment.length })
  return spans
}

function segmenterOf(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' })
  } catch {
    // Pages name languages that are none.
    return new Intl.Segmenter(undefined, { granularity: 'word' })
  }
}

/** A browser finds whole words only. */
function wholeWords({ start, end }: Span, words: readonly Span[]): Span {
  const first = words.find((word) => word.start < start && start < word.end)
  const last = words.find((word) => word.start < end && end < word.end)
  return { start: first?.start ?? start, end: last?.end ?? end }
}

/** A long quote's first and last words, each within one block. */
function ends(text: string, quote: Span, words: readonly Span[], count: number): [first: Span, last: Span] {
  const own = words.filter(({ start, end }) => start >= quote.start && end <= quote.end)
  const half = Math.max(1, Math.min(count, Math.floor(own.length / 2)))
  const firstBreak = within(text.indexOf(BREAK, quote.start), quote.end)
  const lastBreak = text.lastIndexOf(BREAK, quote.end - 1)
  const first = { start: quote.start, end: Math.min(own[half - 1]?.end ?? quote.end, firstBreak) }
  const last = {
    start: Math.max(own.at(-half)?.start ?? quote.start, lastBreak + 1, first.end),
    end: quote.end,
  }
  return [first, last]
}

function within(offset: number, end: number): number {
  return offset === -1 ? end : Math.min(offset, end)
}

/** The words right before an offset, of one block; null at the text's beginning. */
function wordsBefore(text: string, offset: number, words: readonly Span[], count: number): Span | null {
  const own = words.filter(({ end }) => end <= offset)
  const last = own.at(-1)
  if (!last) return null
  const block = text.lastIndexOf(BREAK, last.start) + 1
  const start = own.slice(-count).find((word) => word.start >= block)?.start ?? last.start
  const between = text.slice(last.end, offset)
  return { start, end: between.includes(BREAK) ? within(text.indexOf(BREAK, last.end), offset) : offset }
}

/** The words right after an offset, of one block; null at the text's end. */
function wordsAfter(text: string, offset: number, words: readonly Span[], count: number): Span | null {
  const own = words.filter(({ start }) => start >= offset)
  const [first] = own
  if (!first) return null
  const block = within(text.indexOf(BREAK, first.start), text.length)
  const end = own.slice(0, count).findLast((word) => word.end <= block)?.end ?? first.end
  const between = text.slice(offset, first.start)
  return { start: between.includes(BREAK) ? text.lastIndexOf(BREAK, first.start) + 1 : offset, end }
}
