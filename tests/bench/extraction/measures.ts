/** Letters, digits and marks in a row. */
const WORD = /[\p{L}\p{N}\p{M}_]+/gu
const SHINGLE = 4

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

/** Every run of four words; a shorter text is one run. The unit of the article-extraction-benchmark. */
export function shinglesOf(text: string): string[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const last = Math.max(0, words.length - SHINGLE)
  return Array.from({ length: last + 1 }, (_, i) => words.slice(i, i + SHINGLE).join(' '))
}

export interface Overlap {
  precision: number
  recall: number
}

/** How much of what was found is true, and of what is true was found; each repeated item counts. */
export function overlapOf(found: readonly string[], truth: readonly string[]): Overlap {
  if (found.length === 0 && truth.length === 0) return { precision: 1, recall: 1 }
  const left = new Map<string, number>()
  for (const item of truth) left.set(item, (left.get(item) ?? 0) + 1)
  let both = 0
  for (const item of found) {
    const count = left.get(item) ?? 0
    if (count > 0) both++
    left.set(item, count - 1)
  }
  return {
    precision: found.length ? both / found.length : 0,
    recall: truth.length ? both / truth.length : 0,
  }
}

/** The harmonic mean, F1. */
export function f1({ precision, recall }: Overlap): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

/** Case and white space folded: the way titles, names and snippets are compared. */
export function foldedText(text: string | null | undefined): string {
  return (text ?? '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The mean of what is known; null where nothing is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
