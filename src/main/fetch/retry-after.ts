/** Beyond an hour a person decides rather than a server. Seconds. */
const LONGEST = 3_600

/**
 * How long a server wants to be left alone (RFC 9110, 10.2.3): seconds, or a date.
 *
 * @param header the answer's Retry-After
 * @param now ms since the epoch
 * @returns whole seconds, at most an hour; null where it says nothing that can be read
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  const text = header?.trim() ?? ''
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000)
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST)
}
