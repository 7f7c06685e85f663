/**
 * Silent reading speed in words a minute: means of Trauzettel-Klosinski & Dietz, "Standardized
 * Assessment of Reading Performance: The New International Reading Speed Texts IReST", Investigative
 * Ophthalmology & Visual Science 53 (2012), table 2.
 */
const WORDS_PER_MINUTE: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
}
const DEFAULT_WORDS_PER_MINUTE = 200

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu

/** How many words a text has. `lang` (BCP 47) helps to part words in scripts without spaces. */
export function countWords(text: string, lang: string | null): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(segmentable(lang), { granularity: 'word' }).segment(text)) {
    if (isWordLike) words++
  }
  return words
}

/** Minutes an adult takes to read that many words in a language, rounded up; 0 only for no words. */
export function readingMinutes(words: number, lang: string | null): number {
  const language = lang?.split('-')[0]?.toLowerCase() ?? ''
  return Math.ceil(words / (WORDS_PER_MINUTE[language] ?? DEFAULT_WORDS_PER_MINUTE))
}

function segmentable(lang: string | null): string {
  if (lang === null) return 'und'
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und'
  } catch {
    // Pages write languages that are none.
    return 'und'
  }
}
