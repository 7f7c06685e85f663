const DAY_MS = 24 * 60 * 60 * 1000
/** How long a deleted article can be had back. */
export const BIN_MS = 30 * DAY_MS

/** Whole days, begun ones too, until an article in the bin is removed for good. @param now ms since the epoch */
export function daysLeft(deletedAt: number, now: number): number {
  return Math.max(0, Math.ceil((deletedAt + BIN_MS - now) / DAY_MS))
}
