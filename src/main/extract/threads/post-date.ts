import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { parseDate } from '../metadata/parse-date.ts'
import type { PostDate } from './post.ts'
import type { PostRegion } from './post-region.ts'

/** Characters; a longer text has a date in it, but is none. */
const LONGEST_DATE = 60
const LONGEST_LINE = 120
/** Characters of the day in ISO 8601. */
const DAY = 10
/** For machines, shown only where styles hide it. */
const MACHINE = /^\d{4}-\d{2}-\d{2}T/
const DECLARED = '[itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="commentTime"]'
const DATE_WORDS = / (?:date|time|posted|timestamp|postdate|post date|datetime|timeago|age|when) /
const MACHINE_ATTRIBUTES = [
  'datetime',
  'content',
  'title',
  'data-time',
  'data-timestamp',
  'created-timestamp',
]

/** When a post was written: what is declared, what is called so, or the nearest line with a date. */
export function dateOf({ root, before, after }: PostRegion): PostDate | null {
  const own = machineDate(root)
  // User panels stand before a text and tell when somebody joined: the nearest date is the post's.
  const nearest = [...before.toReversed(), ...after]
  const tests: ((element: Element) => boolean)[] = [
    (element) => element.localName === 'time' && isAbsolute(textOf(element)),
    (element) => element.matches(DECLARED),
    (element) => element.localName === 'time' || element.localName === 'relative-time',
    (element) => DATE_WORDS.test(classWords(element)) && /\d/.test(textOf(element)),
  ]
  for (const test of tests) {
    for (const part of nearest) {
      const date = test(part) ? readDate(part) : null
      if (date) return date
    }
  }
  for (const part of nearest) {
    const date = part.childElementCount <= 2 ? dateInLine(part) : null
    if (date) return date
  }
  return dateFrom(own)
}

/** A date that is only known as machines write it: shown as its day. */
export function dateFrom(iso: string | null): PostDate | null {
  return iso === null ? null : { text: iso.slice(0, DAY), datetime: iso }
}

function readDate(element: Element): PostDate | null {
  const machine = machineDate(element)
  const text = shownText(element)
  const shown = text.length <= LONGEST_DATE && isAbsolute(text) ? text : null
  const told = shown ?? machine?.slice(0, DAY) ?? null
  if (told === null)
    return text !== '' && text.length <= LONGEST_DATE && /\d/.test(text) ? { text, datetime: null } : null
  return { text: told, datetime: machine ?? parseDate(told) }
}

/** Where a date is given twice, long and short, the first that tells the year. */
function shownText(element: Element): string {
  for (const part of element.children) {
    const text = textOf(part)
    if (isAbsolute(text) && text.length <= LONGEST_DATE) return text
  }
  return textOf(element)
}

/** A year in four digits, or a day, a month and a year in numbers: not how long ago something was. */
function isAbsolute(text: string): boolean {
  if (MACHINE.test(text)) return false
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text) || /\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/.test(text)
}

function machineDate(element: Element): string | null {
  for (const name of MACHINE_ATTRIBUTES) {
    const value = element.getAttribute(name)
    const date = value === null ? null : parseDate(value)
    if (date !== null) return date
  }
  return null
}

/** The text pieces of a line, since a name or a number may stand before the date. */
function dateInLine(element: Element): PostDate | null {
  if (textOf(element).length > LONGEST_LINE) return null
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== node.TEXT_NODE) continue
    const text = textOf(node).replace(/^[^\p{L}\p{N}]+/u, '')
    const found = text.length <= LONGEST_DATE ? parseDate(text) : null
    if (found !== null) return { text, datetime: found }
  }
  return null
}
