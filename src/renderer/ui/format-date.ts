/** The person's own variety of the language Recto speaks to them: British or American dates, say. */
export function localeFor(language: string): string {
  return navigator.languages.find((locale) => locale.startsWith(language)) ?? language
}

/**
 * An ISO 8601 date or time as a long date in the reader's language; null where there is none.
 * A date without a time is that day everywhere, so it is not moved to another by the time zone.
 */
export function formatDate(iso: string | null, language: string): string | null {
  if (iso === null) return null
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return null
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  return formatFor(language, dateOnly ? 'day anywhere' : 'day').format(date)
}

/** A moment as date and time of day in the reader's language. @param moment ms since the epoch */
export function formatMoment(moment: number, language: string): string {
  return formatFor(language, 'moment').format(moment)
}

const forms = {
  day: { dateStyle: 'long' },
  'day anywhere': { dateStyle: 'long', timeZone: 'UTC' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

/** Kept: making one takes about half a millisecond, and a list shows a date with every article. */
function formatFor(language: string, form: keyof typeof forms): Intl.DateTimeFormat {
  const name = `${localeFor(language)} ${form}`
  const known = formats.get(name)
  const format = known ?? new Intl.DateTimeFormat(localeFor(language), forms[form])
  if (!known) formats.set(name, format)
  return format
}
