import { parseSrcset } from 'srcset'
import { MAX_IMAGE_WIDTH } from '../limits.ts'

/** Candidates beyond this many characters are no srcset but something gone wrong. */
const LONGEST_SRCSET = 20_000

/**
 * The best picture that a `srcset` offers: the largest up to 2000 px wide, else the smallest above;
 * among densities the highest.
 */
export function chooseSource(srcset: string): string | null {
  if (srcset.length > LONGEST_SRCSET || srcset.trim() === '') return null
  const candidates = parseSrcset(srcset).filter(({ url }) => !url.startsWith('data:'))
  const wide = candidates.flatMap(({ url, width }) => (width === undefined ? [] : [{ url, width }]))
  if (wide.length > 0) {
    const sorted = wide.sort((a, b) => a.width - b.width)
    return (sorted.findLast(({ width }) => width <= MAX_IMAGE_WIDTH) ?? sorted[0])?.url ?? null
  }
  return candidates.sort((a, b) => (b.density ?? 1) - (a.density ?? 1))[0]?.url ?? null
}
