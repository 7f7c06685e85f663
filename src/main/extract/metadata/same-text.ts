/** A text with case, accents, punctuation and white space taken away, for comparing. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Share of the shorter text's words that the other has too; 0 to 1. */
export function wordOverlap(a: string, b: string): number {
  const [first, second] = [new Set(folded(a).split(' ')), new Set(folded(b).split(' '))]
  const [small, large] = first.size <= second.size ? [first, second] : [second, first]
  if (small.has('')) return 0
  let both = 0
  for (const word of small) if (large.has(word)) both++
  return both / small.size
}
