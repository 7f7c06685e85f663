import { LONGEST_LINE, type Mark, type Survey } from '../survey/index.ts'
import { lineText } from '../survey/line-text.ts'
import { BYLINE, SIGNATURE } from './byline-words.ts'
import { cleanNames, MOST_WORDS, nameAtStart } from './names.ts'

/** Characters of a marked byline, with its date and reading time. */
const LONGEST_BYLINE = 160
/** Marked places that are not about this article's author. */
const BESIDES =
  / (?:bio|biography|avatar|image|img|photo|picture|social|follow|date|time|title|position|job|role|count|archive|articles) /
const IS_NAME = / name | username | bigusername /
const LINK_TO_AUTHOR =
  /\/(?:authors?|people|person|users?|members?|profiles?|by|team|staff|contributors?|writers?|u)\/|[?&](?:author|u)=/i

/** Names in links and microdata for authors, where the page names few enough to be this article's. */
export function linkedAuthors(survey: Survey): string[] {
  for (const isKind of [
    ({ element }: Mark) => element.localName === 'a' && /\bauthor\b/i.test(element.getAttribute('rel') ?? ''),
    ({ element }: Mark) => /\bauthor\b/i.test(element.getAttribute('itemprop') ?? ''),
  ]) {
    const names = survey.authors
      .filter((mark) => !mark.elsewhere && isKind(mark))
      .map(({ element }) => named(element))
    const distinct = cleanNames(names)
    if (distinct.length === 1) return distinct
  }
  return []
}

/** Names in places whose classes say that the author stands there; those that hold a name alone come first. */
export function markedAuthors(survey: Survey): string[] {
  const marks = survey.authors.filter(({ words, elsewhere }) => !elsewhere && !BESIDES.test(words))
  for (const { element } of [...marks.filter(({ words }) => IS_NAME.test(words)), ...marks]) {
    const text = lineText(element, LONGEST_BYLINE)
    if (!text) continue
    const links = cleanNames(linksToAuthors(element, text))
    if (links.length > 0) return links
    const [name] = cleanNames([nameAtStart(text)])
    if (name !== undefined && /^[\p{L}@]/u.test(name) && isShort(name)) return [name]
  }
  return []
}

/** The texts of links that lead to authors, or that are all there is in a place for them. */
function linksToAuthors(element: Element, whole: string): string[] {
  const links =
    element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href], [itemprop~="name"]')]
  return links.flatMap((link) => {
    const text = lineText(link, LONGEST_BYLINE) ?? ''
    const isAuthor =
      link.localName !== 'a' || text === whole || LINK_TO_AUTHOR.test(link.getAttribute('href') ?? '')
    return isAuthor && text !== '' ? [text] : []
  })
}

/** "By Ada Roe" in a short line around the title. */
export function writtenAuthors(lines: readonly string[]): string[] {
  for (const line of lines) {
    const written = BYLINE.exec(line)?.[1]
    const [name] = written === undefined ? [] : cleanNames([nameAtStart(written)])
    // The pattern folds case for its openers, so the capital letter is asked for once more.
    if (name !== undefined && /^\p{Lu}/u.test(name) && isShort(name)) return [name]
  }
  return []
}

/** "Posted by Ada Roe" in any line of the page, as old weblogs sign below the text. */
export function signedAuthors(survey: Survey): string[] {
  for (const { text, elsewhere } of survey.lines) {
    if (elsewhere || text.length > LONGEST_LINE || !SIGNATURE.test(text)) continue
    const [name] = cleanNames([nameAtStart(text)])
    if (name !== undefined && /^\p{Lu}/u.test(name) && isShort(name)) return [name]
  }
  return []
}

function named(element: Element): string {
  const name = element.querySelector('[itemprop~="name"]') ?? element
  return name.getAttribute('content') ?? lineText(name, LONGEST_BYLINE) ?? ''
}

function isShort(name: string): boolean {
  return name.split(' ').length <= MOST_WORDS
}
