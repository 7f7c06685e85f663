export interface Moment {
  year: number
  month: number
  day: number
  hour?: string | undefined
  minute?: string | undefined
  second?: string | undefined
  zone?: string | undefined
}

/** Before the web's own articles are those of newspapers' archives; beyond, a date is a mistake. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** A moment as ISO 8601, no more exact than it is known; null for one that no calendar has. */
export function composeDate(moment: Moment): string | null {
  const { year, month, day, hour, minute, second, zone } = moment
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${pad(Number(hour))}:${minute}:${(second ?? '00').replace(',', '.')}${offset(zone)}`
}

function offset(zone: string | undefined): string {
  if (zone === undefined || zone === '') return ''
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
