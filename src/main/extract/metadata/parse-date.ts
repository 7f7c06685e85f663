const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/
const EPOCH = /^1\d{9}(?:\d{3})?$/

const MONTHS = [
  [
    'january',
    'jan',
    'janvier',
    'janv',
    'januar',
    'jän',
    'jänner',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'januari',
    'janeiro',
  ],
  [
    'february',
    'feb',
    'février',
    'fevrier',
    'févr',
    'fév',
    'februar',
    'febrero',
    'febbraio',
    'februari',
    'fevereiro',
    'fev',
  ],
  ['march', 'mar', 'mars', 'märz', 'marzo', 'maart', 'mrt', 'março', 'marco'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'mei', 'maio'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'giugno', 'giu', 'junho'],
  ['july', 'jul', 'juillet', 'juil', 'juli', 'julio', 'luglio', 'lug', 'julho'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'settembre', 'set', 'setembro'],
  ['october', 'oct', 'octobre', 'oktober', 'okt', 'octubre', 'ottobre', 'ott', 'outubro', 'out'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  [
    'december',
    'dec',
    'décembre',
    'decembre',
    'déc',
    'dezember',
    'dez',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
  ],
]
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
const DAY_MONTH_YEAR =
  /(?<![\d/.-])(\d{1,2})(?:er|st|nd|rd|th|º|\.)?\s+(?:de\s+|of\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?((?:19|20)\d{2})(?!\d)/u
const MONTH_DAY_YEAR = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?!\d)/u
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/

/**
 * Reads a date as machines write it (ISO 8601 and its near relations, RFC 2822, epoch) or as people do
 * ("18 septembre 2013", "Sept. 18, 2013").
 *
 * @returns ISO 8601, no more exact than the text; an offset stays what it was
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim()
  const match = ISO.exec(trimmed) ?? COMPACT.exec(trimmed)
  if (match) {
    const [, year, month, day, hour, minute, second, zone] = match
    return compose(Number(year), Number(month), Number(day), hour, minute, second, zone)
  }
  if (EPOCH.test(trimmed)) {
    const epoch = Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)
    return new Date(epoch).toISOString().replace('.000Z', 'Z')
  }
  return findWrittenDate(trimmed)
}

/** The first date written in words, or in numbers where their order is beyond doubt, anywhere in a text. */
export function findWrittenDate(text: string): string | null {
  const dmy = DAY_MONTH_YEAR.exec(text)
  const mdy = MONTH_DAY_YEAR.exec(text)
  const dayFirst = dmy && compose(Number(dmy[3]), monthNumber(dmy[2]), Number(dmy[1]))
  const monthFirst = mdy && compose(Number(mdy[3]), monthNumber(mdy[1]), Number(mdy[2]))
  if (dayFirst && monthFirst) return (dmy?.index ?? 0) <= (mdy?.index ?? 0) ? dayFirst : monthFirst
  if (dayFirst ?? monthFirst) return dayFirst ?? monthFirst
  const numeric = NUMERIC.exec(text)
  if (!numeric) return null
  const [a, b, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])]
  if (a > 12 || numeric[2] === '.') return compose(year, b, a)
  return b > 12 || a === b ? compose(year, a, b) : null
}

function monthNumber(name: string | undefined): number {
  return MONTH_NUMBERS.get((name ?? '').toLowerCase()) ?? 0
}

function compose(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
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
