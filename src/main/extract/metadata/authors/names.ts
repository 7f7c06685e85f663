import { monthNumber } from '../dates/month-names.ts'
import { folded } from '../same-text.ts'
import { NOBODY, OPENER, SURNAME_OPENER } from './byline-words.ts'

/** Characters; longer texts are no name, nor a list of names that one would print over an article. */
const LONGEST_NAMES = 120
/** Words of a name, or of a few together. */
export const MOST_WORDS = 8
/** Where a name ends and a date, a place, a job or a reading time begins. */
const NAME_END =
  /\s*[|•·–—»<]\s*|\s+-\s+|\s+(?:on|in|le|am|at|for|posted|published|updated|last|reviewed by|edited by|fact[- ]checked)\s|,?\s+(?=(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)|,?\s+(?=\d)/i
const EDGES = /^[\s|•·–—,;:@-]+|\s*(?:[|•·–—,;:]|\s-\s)\s*$/g
const ADDRESS = /https?:|www\.|\S@\S|\.(?:com|org|net|fr|de)(?:\/|\s)/i
const DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fr|de|io|co)$/i
const DATE_LIKE = /\b(?:19|20)\d\d\b|\d{1,2}[:h]\d{2}/
const MACHINE_NAME = /^\S*[._]\S*\.\S*$/

/** Names without openers and addresses, each one once. */
export function cleanNames(raw: readonly string[]): string[] {
  const names = new Map<string, string>()
  for (const entry of raw) {
    const name = cleanName(entry)
    const key = folded(name)
    if (key !== '' && !NOBODY.has(key) && !names.has(key)) names.set(key, name)
  }
  return [...names.values()]
}

/** The beginning of a line up to where the name in it ends. */
export function nameAtStart(text: string): string {
  const name = text.replace(OPENER, '').split(NAME_END)[0] ?? ''
  // "Ada Roe, Keeper of the Light and of the Books": a job of so many words is no second name.
  return name.split(' ').length > MOST_WORDS ? (name.split(/[,(]/)[0] ?? '').trim() : name
}

function cleanName(raw: string): string {
  const text = raw
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
  if (ADDRESS.test(`${text} `) && !DOMAIN.test(text)) return ''
  const name = withoutOpener(text).replace(EDGES, '').trim()
  // "Feb", where a date was cut off.
  if (monthNumber(name) > 0) return ''
  const isName =
    name.length <= LONGEST_NAMES &&
    !DATE_LIKE.test(name) &&
    /\p{L}{2}/u.test(name) &&
    !MACHINE_NAME.test(name)
  return isName ? name : ''
}

/** "De" and "Di" begin surnames too: they are only cut off where more than one word follows. */
function withoutOpener(text: string): string {
  const rest = text.replace(OPENER, '')
  return SURNAME_OPENER.test(text) && rest.split(' ').length < 2 ? text : rest
}
