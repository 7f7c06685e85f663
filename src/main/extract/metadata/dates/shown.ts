import { LONGEST_LINE, type Mark, type Survey } from '../survey/index.ts'
import { lineText } from '../survey/line-text.ts'
import { parseDate } from './parse-date.ts'
import { type DayOrder, findWrittenDate } from './written-date.ts'

/** Words beside a date that is not the one of publication. */
const CHANGED =
  /updat|modifi|mis à jour|\bmàj\b|aktualisiert|geändert|actualizad|aggiornat|atualizad|bijgewerkt|gewijzigd|revised|edited|reviewed|changed/i
const PUBLISHED = /publi|posted|veröffentlicht|geplaatst|créé|created|erstellt|started/i
/** Dates that stand beside articles and posts and are about something else. */
const UNRELATED =
  /\b(?:joined|registered|member since|last (?:visit|seen|active|online)|copyright|expires?)\b|©/i

/** Lines behind the title in which its own date stands, if it is printed there at all. */
const NEAREST_LINES = 6
/** Characters of a line with a date, a name and a reading time. Longer ones may tell of another day. */
const LONGEST_DATE_LINE = 60

export interface ShownDates {
  published: string | null
  /** A date beside which the page says that it is the one of a change. */
  modified: string | null
}

/** The dates that the page gives its readers in `<time>` elements. */
export function timedDates(survey: Survey, order: DayOrder): ShownDates {
  const found: ShownDates = { published: null, modified: null }
  for (const mark of survey.times) {
    if (mark.elsewhere) continue
    const { element } = mark
    const text = lineText(element, LONGEST_LINE) ?? ''
    const written =
      element.getAttribute('datetime') || element.getAttribute('content') || element.getAttribute('title')
    const date = parseDate(written || text, order) ?? parseDate(text, order)
    if (date === null) continue
    if (isChanged(mark, text)) found.modified ??= date
    else found.published ??= date
  }
  return found
}

/** The dates in places that the page's markup names for them. */
export function markedDates(survey: Survey, order: DayOrder): ShownDates {
  const found: ShownDates = { published: null, modified: null }
  for (const { element, elsewhere } of survey.dates) {
    if (elsewhere) continue
    const text = lineText(element, LONGEST_LINE)
    if (text) sort(text, order, found)
    if (found.published) break
  }
  return found
}

/** The dates in lines around the title. */
export function writtenDates(lines: readonly string[], order: DayOrder): ShownDates {
  const found: ShownDates = { published: null, modified: null }
  for (const line of lines) {
    sort(line, order, found)
    if (found.published) break
  }
  return found
}

/** The first date in a line that says little else. A line that tells of a change ends the search. Only dates beyond doubt. */
export function printedDate(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, NEAREST_LINES)) {
    if (CHANGED.test(line)) return null
    const date = line.length <= LONGEST_DATE_LINE ? findWrittenDate(line) : null
    if (date !== null) return UNRELATED.test(line) ? null : date
  }
  return null
}

function sort(line: string, order: DayOrder, found: ShownDates): void {
  const date = findWrittenDate(line, order)
  if (date === null || UNRELATED.test(line)) return
  if (CHANGED.test(line) && !PUBLISHED.test(line)) found.modified ??= date
  else found.published ??= date
}

function isChanged({ element, words }: Mark, text: string): boolean {
  const property = element.getAttribute('itemprop') ?? ''
  if (/\bdate(?:Published|Created)\b/.test(property)) return false
  if (/\bdateModified\b/.test(property)) return true
  const around = lineText(element.parentElement ?? element, LONGEST_LINE) ?? ''
  const before = around.slice(0, Math.max(0, around.indexOf(text)))
  // "Published 3 May, updated 5 May": of two words before the date, the nearer one is its own.
  const context = `${words} ${before.slice(-40)} ${text}`
  return CHANGED.test(context) && !PUBLISHED.test(context)
}
