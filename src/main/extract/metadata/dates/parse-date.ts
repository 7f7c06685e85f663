import { composeDate } from './compose.ts'
import { type DayOrder, findWrittenDate } from './written-date.ts'

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/
/** Seconds or milliseconds since 1970, from 2001 on. */
const EPOCH = /^1\d{9}(?:\d{3})?$/
const MILLISECONDS_LENGTH = 13

/**
 * Reads a date as machines write it (ISO 8601 and its near relations, RFC 2822, epoch) or as people do
 * ("18 septembre 2013", "Sept. 18, 2013").
 *
 * @param order which of "3/4" is the day, where the text's language tells
 * @returns ISO 8601, no more exact than the text; an offset stays what it was
 */
export function parseDate(text: string, order: DayOrder = 'unknown'): string | null {
  const trimmed = text.trim()
  const match = ISO.exec(trimmed) ?? COMPACT.exec(trimmed)
  if (match) {
    const [, year, month, day, hour, minute, second, zone] = match
    return composeDate({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour,
      minute,
      second,
      zone,
    })
  }
  if (EPOCH.test(trimmed)) {
    const epoch = Number(trimmed) * (trimmed.length === MILLISECONDS_LENGTH ? 1 : 1000)
    return new Date(epoch).toISOString().replace('.000Z', 'Z')
  }
  return findWrittenDate(trimmed, order)
}
