import type { KeptPlace } from '../../store/schema.ts'
import type { ArticleText } from './article-text.ts'
import { findQuote } from './find-quote.ts'
import { sentenceAt } from './sentences.ts'

/** Letters of a sentence that are kept, and of what stands before it. */
const QUOTE = 200
const PREFIX = 40

/** A place in a text that is on the page. */
export interface Place {
  /** Of the letter that the eye is at. */
  offset: number
  /** Where its line begins, CSS px from where the eye is taken to be: below 0 while the line is passing. */
  gap: number
}

/** A place as it is kept: by its sentence, so that it is found in a text that was cleaned anew. */
export function keepPlace(text: ArticleText, { offset, gap }: Place, language: string | null): KeptPlace {
  const start = sentenceAt(text, offset, language)?.start ?? offset
  const end = sentenceAt(text, offset, language)?.end ?? offset
  return {
    quote: text.text.slice(start, Math.min(end, start + QUOTE)),
    prefix: text.text.slice(Math.max(0, start - PREFIX), start),
    offset: start,
    into: Math.max(0, offset - start),
    share: text.text.length === 0 ? 0 : start / text.text.length,
    gap: Math.round(gap),
  }
}

/** Where a kept place is in a text: at its sentence, at the likest one, or else as far along as it was. */
export function findPlace({ text }: ArticleText, place: KeptPlace): Place {
  const found = findQuote(text, place)
  const start = found?.start ?? Math.round(place.share * text.length)
  const into = found ? place.into : 0
  return { offset: Math.min(start + into, Math.max(0, text.length - 1)), gap: place.gap }
}
