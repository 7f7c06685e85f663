import { findWrittenDate } from '../dates/written-date.ts'
import type { Survey } from '../survey/index.ts'

/** Two to four capitalised words, with the small ones that stand inside names. */
const NAME =
  /^\p{Lu}[\p{L}'’.-]{1,20}(?: (?:de|del|della|di|da|dos|van|von|der|den|la|le|el|al|bin|ibn))*(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u
const READING_TIME = /\b\d{1,2}[- ]?min/i
/** Lines between a name and a date that belong together. */
const NEAREST = 2

/**
 * A line around the title that is a name and nothing else, beside a date or a reading time. Names of
 * sections look the same; but their words also stand somewhere on the page as ordinary ones, in small letters.
 */
export function nameLine(lines: readonly string[], survey: Survey, title: string): string | null {
  const isDateLine = lines.map((line) => READING_TIME.test(line) || findWrittenDate(line) !== null)
  const candidates = lines.filter((line, at) => {
    const near = isDateLine.slice(Math.max(0, at - NEAREST), at + NEAREST + 1)
    return NAME.test(line) && near.includes(true) && !title.includes(line)
  })
  if (candidates.length === 0) return null
  const ordinary = new Set(
    survey.lines.flatMap(({ text }) => text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]+/gu) ?? []),
  )
  const name = candidates.find((line) =>
    line.split(' ').every((word) => !ordinary.has(word.toLowerCase()) || word.length < 4),
  )
  return name ?? null
}
