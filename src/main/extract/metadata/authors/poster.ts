import { findWrittenDate } from '../dates/written-date.ts'
import type { Survey } from '../survey/index.ts'
import { lineText } from '../survey/line-text.ts'
import { cleanNames, nameAtStart } from './names.ts'

/** Characters of a forum member's name. Longer, the place holds more than it. */
const LONGEST_NAME = 60
/** Where such a place holds the name: a link to the member, or what is set off in it. */
const NAME = 'a[href], [itemprop~="name"], h3, h4, h5, strong'

/** Who wrote the first post of a thread. */
export function firstPoster(survey: Survey): string[] {
  for (const { element } of survey.posters) {
    for (const place of [...element.querySelectorAll(NAME), element]) {
      const text = lineText(place, LONGEST_NAME)
      const names = text && findWrittenDate(text) === null ? cleanNames([nameAtStart(text)]) : []
      if (names.length > 0) return names
    }
  }
  return []
}
