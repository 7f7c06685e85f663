import { classWords } from '../../dom/class-words.ts'
import { isElsewhere } from './elsewhere.ts'
import { breaksLine, isUnseen, partsWords, tidyLine } from './line-text.ts'

/** Characters; longer lines are prose. */
export const LONGEST_LINE = 160
/** Names of classes, attributes and roles that mark an author. */
const AUTHOR = / (?:byline|bylines|author|authors|auteur|autor|autore|auteurs|writer) /
/** Names that forum software gives the one who wrote a post. */
const POSTER =
  / (?:username|bigusername|postuser|post user|poster|poster name|post author|postauthor|author name|postleft|nickname|hnuser|person listing|user name|member name) /
const DATE =
  / (?:date|dates|datetime|dateline|published|pubdate|publish|posted|post time|timestamp|time|byline|author|meta|postmeta) /

/** A place that its markup names as one for an author or a date. */
export interface Mark {
  element: Element
  words: string
  /** Whether it stands where the page is about something else. */
  elsewhere: boolean
}

/** A line of text as a reader sees it: what stands between two block borders. */
export interface Line {
  text: string
  elsewhere: boolean
}

/** All that the readers of a page's metadata look for in its body, in the order of the page. */
export interface Survey {
  headings: { element: Element; line: number }[]
  lines: Line[]
  authors: Mark[]
  posters: Mark[]
  dates: Mark[]
  /** `<time>`, and whatever else gives a date in an attribute. */
  times: Mark[]
}

/** Walks over a document once, and writes down where its title, authors and dates may be. */
export function surveyPage(document: Document): Survey {
  const survey: Survey = { headings: [], lines: [], authors: [], posters: [], dates: [], times: [] }
  const around = new Set<Element>([document.body])
  for (const heading of document.getElementsByTagName('h1')) addAncestors(heading, around)
  let buffer = ''

  const endLine = (elsewhere: boolean) => {
    const text = tidyLine(buffer)
    buffer = ''
    // Prose is kept as its beginning: it ends the search for a date line.
    if (text !== '') survey.lines.push({ text: text.slice(0, LONGEST_LINE + 1), elsewhere })
  }
  const visit = (element: Element, elsewhere: boolean, inArticle: boolean) => {
    const name = element.localName
    if (isUnseen(name)) return
    const words = classWords(element)
    const isOff = elsewhere || (!around.has(element) && isElsewhere(element, words, inArticle))
    note(survey, element, { element, words, elsewhere: isOff })
    const isLine = breaksLine(name)
    const gap = partsWords(name) ? ' ' : ''
    if (isLine) endLine(elsewhere)
    if (name === 'h1') survey.headings.push({ element, line: survey.lines.length })
    buffer += gap
    const isArticle = inArticle || name === 'article'
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) buffer += child.nodeValue ?? ''
      else if (child.nodeType === child.ELEMENT_NODE) visit(child as Element, isOff, isArticle)
    }
    buffer += gap
    if (isLine) endLine(isOff)
  }
  visit(document.body, false, false)
  endLine(false)
  return survey
}

function note(survey: Survey, element: Element, mark: Mark): void {
  const property = element.getAttribute('itemprop') ?? ''
  if (element.localName === 'time' || element.hasAttribute('datetime') || /\bdate[A-Z]/.test(property)) {
    survey.times.push(mark)
  }
  if (/\bauthor\b/i.test(`${element.getAttribute('rel') ?? ''} ${property}`) || AUTHOR.test(mark.words)) {
    survey.authors.push(mark)
  }
  if (POSTER.test(mark.words) || mark.words === ' author ' || /\bauthor\b/.test(property))
    survey.posters.push(mark)
  if (DATE.test(mark.words)) survey.dates.push(mark)
}

function addAncestors(element: Element, into: Set<Element>): void {
  for (let parent = element.parentElement; parent && !into.has(parent); parent = parent.parentElement) {
    into.add(parent)
  }
}
