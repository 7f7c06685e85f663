import type { LinkedData } from '../json-ld.ts'
import type { MetaTags } from '../meta-tags.ts'
import type { Survey } from '../survey/index.ts'
import type { NearTitle } from '../survey/near-title.ts'
import { declaredModified, declaredPublished, vaguelyDeclared } from './declared.ts'
import { parseDate } from './parse-date.ts'
import { markedDates, printedDate, timedDates, writtenDates } from './shown.ts'
import { dayOrderOf } from './written-date.ts'

const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)/

export interface Dates {
  publishedTime: string | null
  modifiedTime: string | null
}

/** What the readers of dates look at. */
export interface DateSources {
  data: LinkedData
  meta: MetaTags
  survey: Survey
  near: NearTitle
  lang: string | null
  /** The path of the page's address. */
  path: string
  isThread: boolean
}

/**
 * When the article was published and last changed: as the page tells machines, then as it tells its
 * readers. Days are never moved to another time zone.
 */
export function readDates(sources: DateSources): Dates {
  const { data, meta, survey, near, path, isThread } = sources
  const order = dayOrderOf(sources.lang)
  const timed = timedDates(survey, order)
  const marked = markedDates(survey, order)
  const written = writtenDates(near.all, order)
  const modifiedTime = declaredModified(data, meta) ?? timed.modified
  const declared = declaredPublished(data, meta) ?? timed.published
  // In a thread, the lines around the title may tell of its last post; the first marked date is its first.
  const [first, second] = isThread ? [marked, written] : [written, marked]
  const publishedTime =
    (isThread ? null : overruling(printedDate(near.behind), declared, modifiedTime)) ??
    declared ??
    first.published ??
    second.published ??
    fromAddress(path) ??
    vaguelyDeclared(meta) ??
    // A page whose title only says when it was changed is dated by that.
    written.modified
  return { publishedTime, modifiedTime }
}

/**
 * The date printed under the title, where the page declares another: systems declare the day on which the
 * page was put into them. Not where it is the date of a change.
 */
function overruling(printed: string | null, declared: string | null, modified: string | null): string | null {
  if (printed === null || declared === null) return null
  const isKnown = [declared, modified].some((date) => date?.startsWith(printed))
  return isKnown ? null : printed
}

function fromAddress(path: string): string | null {
  const match = IN_ADDRESS.exec(path)
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`) : null
}
