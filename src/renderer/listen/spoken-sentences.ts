import type { ArticleText } from '../reader/text/article-text.ts'
import { sentencesOf } from '../reader/text/sentences.ts'

/** A sentence to be read aloud, and where it stands in the article's text. */
export interface SpokenSentence {
  start: number
  end: number
  words: string
  /** Counts the paragraphs that are read. */
  paragraph: number
}

/** What makes no sense by ear alone; marks of footnotes and readings of characters are not in the text at all. */
const SILENT = 'pre, table, math, [role="doc-endnotes"]'
/** Without a letter or a digit there is nothing to say. */
const HAS_WORD = /[\p{L}\p{N}]/u

/**
 * What is read aloud of an article: every sentence by itself, since browsers cut off what takes longer than some
 * seconds. Code, tables and notes are passed over.
 *
 * @param language BCP 47
 */
export function spokenSentences(article: ArticleText, language: string | null): SpokenSentence[] {
  const spoken: SpokenSentence[] = []
  let paragraph = -1
  for (const { element, start, end } of article.blocks) {
    if (element.closest(SILENT)) continue
    const sentences = sentencesOf(article.text.slice(start, end), language, start)
      .map((sentence) => ({ ...sentence, words: article.text.slice(sentence.start, sentence.end) }))
      .filter(({ words }) => HAS_WORD.test(words))
    if (sentences.length > 0) paragraph++
    for (const sentence of sentences) spoken.push({ ...sentence, paragraph })
  }
  return spoken
}

/** Index of the sentence that a place of the text lies in, or of the first one behind it; the last one at the end. */
export function sentenceFrom(spoken: readonly SpokenSentence[], offset: number): number {
  const index = spoken.findIndex(({ end }) => end > offset)
  return index === -1 ? Math.max(0, spoken.length - 1) : index
}

/** Index of the paragraph's first sentence after, or before, the one that is read; back to its own beginning first. */
export function paragraphFrom(spoken: readonly SpokenSentence[], index: number, by: 1 | -1): number {
  const paragraph = spoken[index]?.paragraph ?? 0
  const first = spoken.findIndex((sentence) => sentence.paragraph === paragraph)
  if (by === -1 && index > first) return first
  const other = spoken.findIndex((sentence) => sentence.paragraph === paragraph + by)
  return other === -1 ? index : other
}
