import type { PieceRange } from './page-trace.ts'

/** @returns whether a place lies in one of the ranges, which may overlap, in the time of a binary search */
export function within(ranges: readonly PieceRange[]): (place: number) => boolean {
  const merged: PieceRange[] = []
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return (place) => {
    let [first, last] = [0, merged.length - 1]
    while (first <= last) {
      const middle = (first + last) >> 1
      const range = merged[middle]
      if (!range) return false
      if (place < range.start) last = middle - 1
      else if (place >= range.end) first = middle + 1
      else return true
    }
    return false
  }
}
