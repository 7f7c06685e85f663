/** The person's own variety of the language Recto speaks to them: British or American dates, say. */
function localeFor(language: string): string {
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
  return new Intl.DateTimeFormat(localeFor(language), {
    dateStyle: 'long',
    ...(dateOnly ? { timeZone: 'UTC' } : {}),
  }).format(date)
}

/** A moment as date and time of day in the reader's language. @param moment ms since the epoch */
export function formatMoment(moment: number, language: string): string {
  return new Intl.DateTimeFormat(localeFor(language), { dateStyle: 'long', timeStyle: 'short' }).format(
    moment,
  )
}
