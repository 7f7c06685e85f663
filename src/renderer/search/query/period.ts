const PERIOD = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

export interface Period {
  /** Its beginning in ms since the epoch, in the computer's time zone. */
  from: number
  /** Its beginning, and that of the next, as dates of ISO 8601 as exact as typed. */
  isoFrom: string
  isoTo: string
}

/** A year, month or day as a person types it ("2026", "2026-03", "2026-3-9"); null for what is none. */
export function periodOf(typed: string): Period | null {
  const [, year, month, day] = PERIOD.exec(typed) ?? []
  if (year === undefined) return null
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number)
  const [y = 0, m = 1, d = 1] = parts
  const from = new Date(y, m - 1, d)
  if (from.getFullYear() !== y || from.getMonth() !== m - 1 || from.getDate() !== d) return null
  const to = new Date(y, m - 1, d)
  if (day !== undefined) to.setDate(d + 1)
  else if (month !== undefined) to.setMonth(m)
  else to.setFullYear(y + 1)
  return { from: from.getTime(), isoFrom: iso(from, parts.length), isoTo: iso(to, parts.length) }
}

function iso(date: Date, parts: number): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))]
    .slice(0, parts)
    .join('-')
}
