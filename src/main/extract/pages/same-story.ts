import type { Article } from '../../../shared/article.ts'
import { shingleAgreement } from '../candidates/shingles.ts'
import { folded } from '../metadata/same-text.ts'

/** How titles name one page of several, folded: "… - Page 2", "… (Seite 2 von 5)", "… (2/5)". */
const PAGE_MARK =
  / (?:(?:page|seite|pagina|pag) \d{1,3}(?: (?:of|de|sur|von|di|van) \d{1,3}| \d{1,3})?|\d{1,2} \d{1,2})$/
const NUMBER = / \d{1,3}$/
/** Words; a shorter title may begin any other. */
const TELLING = 3
/** Share of a first page's text that the whole article has too; its first lines may differ. */
const LEAST_OF_FIRST = 0.7

/** Whether two pages are called the same, give or take a page's number: otherwise the second is another story. */
export function isSameTitle(first: string, next: string): boolean {
  const [a, b] = [first, next].map((title) => folded(title).replace(PAGE_MARK, '')) as [string, string]
  return a === b || a === b.replace(NUMBER, '') || opens(a, b) || opens(b, a)
}

function opens(short: string, long: string): boolean {
  return short.split(' ').length >= TELLING && long.startsWith(`${short} `)
}

/** Whether an article holds all of a first page, so that it can stand in for it and the pages behind. */
export function isWholeOf(whole: Article, first: Article): boolean {
  return (
    whole.wordCount >= first.wordCount &&
    isSameTitle(first.title, whole.title) &&
    shingleAgreement(first.bodyText, whole.bodyText) >= LEAST_OF_FIRST
  )
}
