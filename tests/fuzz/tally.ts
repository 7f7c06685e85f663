import type { Outcome } from './try-page.ts'

/** Counts how pages ended and which was slowest. */
export function createTally() {
  const ends = new Map<string, number>()
  let [pages, failed, unstable, slowest, slowestIndex] = [0, 0, 0, 0, 0]
  return {
    get failed() {
      return failed
    },
    add(index: number, { end, milliseconds, faults, isStable }: Outcome) {
      pages++
      ends.set(end, (ends.get(end) ?? 0) + 1)
      if (faults.length > 0) failed++
      if (isStable === false) unstable++
      if (milliseconds > slowest) [slowest, slowestIndex] = [milliseconds, index]
    },
    summary() {
      const counts = [...ends].sort(([, a], [, b]) => b - a).map(([end, count]) => `  ${count} × ${end}`)
      return [
        `${pages} pages, ${failed} with faults; slowest ${Math.round(slowest)} ms (case ${slowestIndex})`,
        ...counts,
        `  ${unstable} articles whose text changes when they are extracted from a page that does not say whose it is`,
      ].join('\n')
    },
  }
}
