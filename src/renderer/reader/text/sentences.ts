import { isAbbreviation } from './abbreviations.ts'
import { type ArticleText, blockAt } from './article-text.ts'

/** Where a sentence stands in a text, without the white space around it; the end is not counted. */
export interface Sentence {
  start: number
  end: number
}

/** What ends the sentence before it: "« Vraiment ? »", "(Oh!)". */
const CLOSES = /^[\s\u00a0\u202f]*[»”’›)\]}」』）】…]+/u
/** What goes on with it. */
const CONTINUES = /^[\s\u00a0\u202f]*[,;:]/u
/** What goes on after a quotation's end: "dit-il", "she said". */
const GOES_ON = /^[\s\u00a0\u202f]*(?:[–—-][\s\u00a0\u202f]*)?\p{Ll}/u
const OPENS = /(?<=\S)[「『（【《〈“‘«([]+$/u
const HAS_WORD = /[\p{L}\p{N}]/u
const LAST_WORD = /(?:^|[\s\u00a0\u202f(«“"'’‘[])([^\s\u00a0\u202f(«“"'’‘[]+)\.$/u
const NUMBERED = /^[\s\u00a0\u202f]*\p{N}/u
/** A list's or a chapter's number at the beginning: "1. The sea". */
const LEADING_NUMBER = /^[\s\u00a0\u202f]*(?:\p{N}{1,3}|[ivxIVX]{1,5})\.$/u

/**
 * The sentences of a text, in order: by the browser's rules for the language, put together again after abbreviations,
 * initials and within quotations, where those rules part too much.
 *
 * @param language BCP 47; one that nobody knows is taken for English
 * @param at where the text begins, added to all places
 */
export function sentencesOf(text: string, language: string | null, at = 0): Sentence[] {
  const known = knownLanguage(language)
  const sentences: Sentence[] = []
  let start = 0
  let end = 0
  const finish = () => {
    // Unicode's rules leave an opening quotation mark with what stands before it where there is no space between.
    end -= OPENS.exec(text.slice(start, end))?.[0].length ?? 0
    const own = text.slice(start, end)
    const trimmed = own.trim()
    const lead = own.length - own.trimStart().length
    if (trimmed) sentences.push({ start: at + start + lead, end: at + start + lead + trimmed.length })
    start = end
  }
  for (const { index, segment } of segmenter(known).segment(text)) {
    const closing = index > start ? (CLOSES.exec(segment)?.[0].length ?? 0) : 0
    end = index + closing
    if (index > start && !belongsTogether(text.slice(start, end), segment.slice(closing), known)) finish()
    end = index + segment.length
  }
  finish()
  return sentences
}

/** The sentence that a place of an article's text lies in, or the last one before it; null where there is none. */
export function sentenceAt(text: ArticleText, offset: number, language: string | null): Sentence | null {
  const block = blockAt(text, offset)
  if (!block) return null
  const sentences = sentencesOf(text.text.slice(block.start, block.end), language, block.start)
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? null
}

function belongsTogether(before: string, next: string, language: string): boolean {
  // A line end that the text itself has: of a verse, of code.
  if (before.endsWith('\n')) return false
  if (!HAS_WORD.test(next) || !HAS_WORD.test(before) || CONTINUES.test(next)) return true
  const ended = before.trimEnd()
  if (GOES_ON.test(next)) return true
  if (LEADING_NUMBER.test(ended)) return true
  if (ORDINAL.test(ended) && ORDINALS_WITH_STOP.has(language.split('-')[0] ?? '')) return true
  const word = LAST_WORD.exec(ended)?.[1]
  if (word === undefined || !isAbbreviation(word, language)) return false
  // "No. 5" goes on, "We said no. Five left" does not; the same of "p. 5" and "n. 3".
  return !COUNTED.has(word.toLowerCase()) || NUMBERED.test(next)
}

/** "am 3. Mai" */
const ORDINAL = /(?:^|[^\p{L}\p{N}.,])\p{N}{1,2}\.$/u
const ORDINALS_WITH_STOP = new Set(['de', 'da', 'nb', 'nn', 'no', 'fi', 'cs', 'sk', 'sl', 'hr', 'hu', 'et'])

const COUNTED = new Set(['no', 'nos', 'p', 'pp', 'fig', 'figs', 'vol', 'ch', 'sec', 'art', 'ex', 'on', 'al'])

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/** Pages write anything as their language. */
function knownLanguage(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? 'en')[0] ?? 'en'
  } catch {
    return 'en'
  }
}
