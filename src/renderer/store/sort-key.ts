/** Beyond this many characters titles need no order. */
const LONGEST = 80

/**
 * What a title is sorted by in an index, which compares code units: letters without case and accents, and
 * no signs.
 */
export function sortKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}
