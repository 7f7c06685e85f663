import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { parseDate } from '../metadata/dates/parse-date.ts'
import type { PostDate } from './post.ts'
import type { PostRegion } from './post-region.ts'

/** Characters; a longer text has a date in it, but is none. */
const LONGEST_DATE = 60
const LONGEST_LINE = 120
/** Characters of the day in ISO 8601. */
const DAY = 10
/** As machines write it, shown only where styles hide it. */
const MACHINE = /^\d{4}-\d{2}-\d{2}T/
const DECLARED = '[itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="commentTime"]'
const DATE_WORDS = / (?:date|time|posted|timestamp|postdate|post date|datetime|timeago|age|when) /
const MACHINE_ATTRIBUTE = /^(?:datetime|content|title|aria-label|created-timestamp|data-.*)$/

const TESTS: readonly ((element: Element) => boolean)[] = [
  (element) => element.matches(DECLARED),
  (element) => element.localName === 'time' || element.localName === 'relative-time',
  (element) => DATE_WORDS.test(classWords(element)) && /\d/.test(textOf(element)),
]

/** When a post was written: what is declared, what is called so, or the nearest line with a date. */
export function dateOf({ before, after, heads }: PostRegion): PostDate | null {
  // User panels stand before a text and tell when somebody joined: the nearest date is the post's.
  return nearestDate([...before.toReversed(), ...after]) ?? nearestDate(heads.toReversed())
}

function nearestDate(parts: readonly Element[]): PostDate | null {
  for (const test of TESTS) {
    for (const part of parts) {
      const date = test(part) ? readDate(part) : null
      if (date) return { ...date, text: shownDay(date, parts) ?? date.text }
    }
  }
  for (const part of parts) {
    const date = dateInLine(part)
    if (date) return date
  }
  return null
}

/** A date that is only known as machines write it: shown as its day. */
export function dateFrom(iso: string | null): PostDate | null {
  return iso === null ? null : { text: iso.slice(0, DAY), datetime: iso }
}

function readDate(element: Element): PostDate | null {
  const machine = machineDate(element)
  // Where a date is given twice, long and short, the first that tells the year.
  const text = [...element.children, element].map(textOf).find(isWritten)
  if (text !== undefined) return { text, datetime: machine ?? parseDate(text) }
  if (machine !== null) return dateFrom(machine)
  const ago = textOf(element)
  return /\d/.test(ago) && ago.length <= LONGEST_DATE ? { text: ago, datetime: null } : null
}

/** The words in which the page shows a day that it only declares. */
function shownDay({ text, datetime }: PostDate, parts: readonly Element[]): string | null {
  if (datetime === null || text !== datetime.slice(0, DAY)) return null
  for (const part of parts) {
    if (part.childElementCount > 0) continue
    const shown = textOf(part)
    if (isWritten(shown) && parseDate(shown)?.slice(0, DAY) === text) return shown
  }
  return null
}

/** Short, with a year in four digits or a day, a month and a year in numbers: not how long ago something was. */
function isWritten(text: string): boolean {
  if (text.length > LONGEST_DATE || MACHINE.test(text)) return false
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text) || /\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/.test(text)
}

function machineDate(element: Element): string | null {
  for (const { name, value } of element.attributes) {
    const date = MACHINE_ATTRIBUTE.test(name) && value.length <= LONGEST_DATE ? parseDate(value) : null
    if (date !== null) return date
  }
  return null
}

/** The text pieces of a line, since a name or a number may stand before the date. */
function dateInLine(element: Element): PostDate | null {
  if (element.childElementCount > 2 || textOf(element).length > LONGEST_LINE) return null
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== node.TEXT_NODE) continue
    const text = textOf(node).replace(/^[^\p{L}\p{N}]+/u, '')
    const found = text.length <= LONGEST_DATE ? parseDate(text) : null
    if (found !== null) return { text, datetime: found }
  }
  return null
}
