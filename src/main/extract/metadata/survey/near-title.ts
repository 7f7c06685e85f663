import { folded } from '../same-text.ts'
import { type Line, LONGEST_LINE, type Survey } from './index.ts'

/** Lines looked at before and behind the title. */
const BEFORE = 8
const BEHIND = 16
/** A line that is only half of one: "Written by", "Last updated:". Characters. */
const LONGEST_LABEL = 24
const LABEL = /(?:\b(?:by|par|von|por|door|on|am|le|updated|published|posted)|:)$/iu
/** Paragraphs of prose behind the title after which no date line follows: a summary, and the first of the text. */
const MOST_PROSE = 2

/** Lines around the title, and those of them behind it. */
export interface NearTitle {
  all: string[]
  behind: string[]
}

/**
 * The short lines around the title, those behind it first: where byline and date stand. Those before it
 * come nearest first.
 */
export function linesNearTitle(survey: Survey, title: string): NearTitle {
  const at = titleLine(survey, title)
  if (at === null) return { all: [], behind: [] }
  const behind: Line[] = []
  let prose = 0
  for (const line of survey.lines.slice(at + 1)) {
    if (line.text.length > LONGEST_LINE) prose++
    else if (!line.elsewhere) behind.push(line)
    if (prose >= MOST_PROSE || behind.length >= BEHIND) break
  }
  const before = survey.lines
    .slice(Math.max(0, at - BEFORE), at)
    .filter((line) => line.text.length <= LONGEST_LINE && !line.elsewhere)
  const labelled = joinLabels(behind.map(({ text }) => text))
  return { behind: labelled, all: [...labelled, ...joinLabels(before.map(({ text }) => text)).reverse()] }
}

/** Puts what a label announces behind it, where a page sets the two in lines of their own. */
function joinLabels(lines: string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const next = lines[at + 1]
    if (next !== undefined && line.length <= LONGEST_LABEL && LABEL.test(line)) {
      joined.push(`${line} ${next}`)
      at++
    } else joined.push(line)
  }
  return joined
}

/** Where the title is printed: in the heading that says it, in the first other line that does, in the only heading. */
function titleLine(survey: Survey, title: string): number | null {
  const wanted = folded(title)
  const says = (line: Line | undefined) => {
    const text = folded(line?.text ?? '')
    return (
      text !== '' &&
      (text === wanted || (text.length > 12 && (wanted.includes(text) || text.includes(wanted))))
    )
  }
  const heading = survey.headings.find(({ line }) => says(survey.lines[line]))
  if (heading) return heading.line
  const printed =
    wanted === '' ? -1 : survey.lines.findIndex((line) => !line.elsewhere && folded(line.text) === wanted)
  return printed >= 0 ? printed : (survey.headings[0]?.line ?? null)
}
