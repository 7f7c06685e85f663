import { composeDate } from './compose.ts'
import { monthNumber } from './month-names.ts'

/** Which number comes first in "03/04/2024": the day, the month, or no one can tell. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown'

const DAY_MONTH_YEAR =
  /(?<![\d/.-])(\d{1,2})(?:er|st|nd|rd|th|º|ª|\.)?[\s-]+(?:de\s+|of\s+|d['’])?(\p{L}{3,10})[.,]{0,2}[\s-]+(?:de\s+)?((?:19|20)\d{2})(?!\d)/gu
const MONTH_DAY_YEAR = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?!\d)/gu
const YEAR_MONTH_DAY = /(?<![\d/.-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/g
const IDEOGRAPHIC = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g

/** Where the month stands first in numbers. Everywhere else that writes "3/4/2024" the day does. */
const MONTH_FIRST_REGIONS = new Set(['US', 'PH'])

/** The order of day and month that a language's readers expect; English alone leaves it open. */
export function dayOrderOf(lang: string | null): DayOrder {
  if (lang === null) return 'unknown'
  const [language, ...subtags] = lang.split('-')
  const region = subtags.find((subtag) => /^[A-Z]{2}$/.test(subtag))
  if (region !== undefined) return MONTH_FIRST_REGIONS.has(region) ? 'month-first' : 'day-first'
  return language === 'en' ? 'unknown' : 'day-first'
}

/** The first date in a text that is written in words, or in numbers whose order is beyond doubt. */
export function findWrittenDate(text: string, order: DayOrder = 'unknown'): string | null {
  const found = [
    ...read(text, DAY_MONTH_YEAR, ([, day, month, year]) => [year, monthNumber(month ?? ''), day]),
    ...read(text, MONTH_DAY_YEAR, ([, month, day, year]) => [year, monthNumber(month ?? ''), day]),
    ...read(text, YEAR_MONTH_DAY, ([, year, , month, day]) => [year, month, day]),
    ...read(text, IDEOGRAPHIC, ([, year, month, day]) => [year, month, day]),
    ...read(text, NUMERIC, (match) => numeric(match, order)),
  ]
  const [first, ...others] = found
  if (first === undefined) return null
  return others.reduce((a, b) => (b.index < a.index ? b : a), first).date
}

type Parts = [year: unknown, month: unknown, day: unknown]

/** The first match of a pattern that the calendar has. */
function read(
  text: string,
  pattern: RegExp,
  parts: (match: RegExpExecArray) => Parts | null,
): { date: string; index: number }[] {
  for (const match of text.matchAll(pattern)) {
    const [year, month, day] = parts(match) ?? [0, 0, 0]
    const date = composeDate({ year: Number(year), month: Number(month), day: Number(day) })
    if (date !== null) return [{ date, index: match.index }]
  }
  return []
}

function numeric(match: RegExpExecArray, order: DayOrder): Parts | null {
  const [first, second, year] = [Number(match[1]), Number(match[3]), match[4]]
  if (first > 12 || match[2] === '.') return [year, second, first]
  if (second > 12 || first === second) return [year, first, second]
  if (order === 'unknown') return null
  return order === 'day-first' ? [year, second, first] : [year, first, second]
}
