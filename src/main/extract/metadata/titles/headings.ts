import { classWords } from '../../dom/class-words.ts'
import { folded, wordOverlap } from '../same-text.ts'
import { LONGEST_LINE, type Survey } from '../survey/index.ts'
import { breaksLine, lineText } from '../survey/line-text.ts'
import { segmentsOf } from './segments.ts'

/** Characters; a longer heading is a paragraph set large. */
const LONGEST_TITLE = 300
/** Words; a heading of so many says something of its own, whatever the page declares. */
const TELLING = 3
/** Words; no site or book has a longer name. */
const LONGEST_NAME = 5
/** Paragraphs of prose behind which a heading that the page does not declare is one of the text's own. */
const MOST_PROSE_BEFORE = 3
const HEADLINE_CLASS =
  / (?:headline|entry title|post title|article title|page title|story title|titre|titel|title) /
const LOGO = / (?:logo|site title|site name|site branding|navbar brand) /
/** What a heading holds besides its words: anchors to itself, buttons, hints. */
const NOT_WORDS = / (?:headerlink|anchor|permalink|label|badge|copy|actions) /
const NOT_WORDS_TAGS = new Set(['button', 'devsite-actions', 'svg', 'time'])

/** A heading of the first level, as a reader sees it. */
export interface Heading {
  text: string
  element: Element
  /** How many paragraphs of prose stand before it. */
  proseBefore: number
}

/** The page's headings of the first level, without the site's logo and without repetitions. */
export function headingsOf(survey: Survey): Heading[] {
  const headings = new Map<string, Heading>()
  for (const { element, line } of survey.headings) {
    const text = isLogo(element) ? '' : headingText(element)
    if (text === '' || headings.has(text)) continue
    const proseBefore = survey.lines.slice(0, line).filter((l) => l.text.length > LONGEST_LINE).length
    headings.set(text, { text, element, proseBefore })
  }
  return [...headings.values()]
}

/** The heading that is the article's: the one that agrees with what the page declares, or that stands alone. */
export function chooseHeading(
  document: Document,
  headings: readonly Heading[],
  declared: readonly string[],
): string | null {
  const agreeing = headings.find(({ text }) => declared.some((title) => agrees(text, title)))
  if (agreeing) return agreeing.text

  for (const element of document.querySelectorAll('h2, h3, [itemprop="headline"]')) {
    const marked = element.hasAttribute('itemprop') || HEADLINE_CLASS.test(classWords(element))
    const text = marked ? headingText(element) : ''
    if (text !== '' && declared.some((title) => opens(text, title))) return text
  }
  const sole = headings.length === 1 ? headings[0] : onlyHeadline(headings)
  if (sole === undefined || sole.proseBefore >= MOST_PROSE_BEFORE) return null
  const isTelling =
    sole.text.split(' ').length >= TELLING || declared.some((title) => holdsFirstPart(sole.text, title))
  return declared.length === 0 || isTelling ? sole.text : null
}

/** A heading over every page of a site or book: its name, or the last part of a title of several. */
export function isNameOfSite(heading: string, declared: readonly string[], siteName: string | null): boolean {
  const text = folded(heading)
  if (siteName !== null && text === folded(siteName)) return true
  if (text.split(' ').length > LONGEST_NAME) return false
  return declared.some((title) => {
    const segments = segmentsOf(title)
    const opening = /^(.{3,60}?):\s/.exec(title)?.[1]
    return (
      (segments.length > 1 && folded(segments.at(-1) ?? '') === text && folded(segments[0] ?? '') !== text) ||
      (opening !== undefined && folded(opening) === text)
    )
  })
}

/** Of several headings that the page does not declare, the one whose class says that it is the headline. */
function onlyHeadline(headings: readonly Heading[]): Heading | undefined {
  const marked = headings.filter(({ element }) => HEADLINE_CLASS.test(classWords(element)))
  const classes = new Set(marked.map(({ element }) => element.getAttribute('class')))
  return marked.length > 0 && classes.size === marked.length ? marked[0] : undefined
}

function headingText(heading: Element): string {
  const isLeftOut = (element: Element) =>
    NOT_WORDS_TAGS.has(element.localName) ||
    element.getAttribute('aria-hidden') === 'true' ||
    NOT_WORDS.test(classWords(element))
  const text = lineText(heading, LONGEST_TITLE, { isLeftOut, isGap: breaksLine }) ?? ''
  return text.replace(/\s*[¶#§]$/, '').trim()
}

/** Whether a heading says the same as a declared title, or its beginning. */
function agrees(heading: string, declared: string): boolean {
  if (opens(heading, declared)) return true
  const [a, b] = [folded(heading).split(' ').length, folded(declared).split(' ').length]
  return (
    Math.min(a, b) >= 3 && Math.max(a, b) <= 2.5 * Math.min(a, b) && wordOverlap(heading, declared) >= 0.75
  )
}

/** Whether a heading is a declared title, its beginning, or its first part before the site's name. */
function opens(heading: string, declared: string): boolean {
  const [a, b] = [folded(heading), folded(declared)]
  if (a === '' || b === '') return false
  if (a === b || segmentsOf(declared).some((segment) => folded(segment) === a)) return true
  // DokuWiki's "page [Name of the wiki]".
  if (folded(declared.replace(/\s\[[^[\]]*\]$/, '')) === a) return true
  return a.split(' ').length >= 3 && (b.startsWith(`${a} `) || a.startsWith(`${b} `))
}

function holdsFirstPart(heading: string, declared: string): boolean {
  const first = folded(segmentsOf(declared)[0] ?? '')
  return first !== '' && ` ${folded(heading)} `.includes(` ${first} `)
}

function isLogo(heading: Element): boolean {
  return LOGO.test(classWords(heading)) || LOGO.test(classWords(heading.parentElement ?? heading))
}
