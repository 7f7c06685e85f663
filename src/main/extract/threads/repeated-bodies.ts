import { measureText } from '../dom/text-measure.ts'
import type { Bodies } from './post.ts'
import { authorOf } from './post-author.ts'
import { dateOf } from './post-date.ts'
import { regionsOf } from './post-region.ts'

const HOLDERS = 'div, section, article, li, td, dd, p, blockquote, span'
/** Groups that are looked at closely: the ones with most text. */
const MOST_GROUPS = 16
const FEWEST_POSTS = 2
/** More than forums send on a page are words or letters in elements of their own. */
const MOST_POSTS = 1_000
/** Posts that are looked at to tell whether all are signed. */
const SAMPLE = 40
/** Of the page's prose, what the posts hold at least; less where each has both author and date. */
const LEAST_SHARE = 0.3
const LEAST_SHARE_SIGNED = 0.05
const SIGNED = 1.8
/** Of the posts, how many have an author or a date beside their text. */
const LEAST_SIGNED = 0.7
/** Characters of prose in a post, on average. */
const SHORTEST = 20
/** A group inside another is the text alone, if it holds nearly as much. */
const NEARLY = 0.9

/**
 * Finds the posts of a discussion by what repeats: elements of one kind, each the text of a part of the page
 * that names an author or a date beside it.
 */
export function findRepeatedBodies(document: Document): Bodies | null {
  const measure = measureText(document.body)
  const prose = (element: Element) => measure(element).text - measure(element).link
  const whole = prose(document.body)
  let best: Element[] | null = null
  let most = 0
  for (const elements of groupsOf(document.body, prose)) {
    const sum = elements.reduce((total, element) => total + prose(element), 0)
    if (sum < whole * LEAST_SHARE_SIGNED || sum < elements.length * SHORTEST) continue
    const { authors, dates } = signedShares(elements)
    if (Math.max(authors, dates) < LEAST_SIGNED) continue
    if (sum < whole * LEAST_SHARE && authors + dates < SIGNED) continue
    const score = sum * (authors + dates)
    if (score > most || (score >= most * NEARLY && isInside(elements, best))) {
      most = Math.max(score, most)
      best = elements
    }
  }
  return best && { elements: best, author: undefined, robots: [], isKnown: false, lacksOpening: true }
}

/** Elements of one tag and class, none inside another; the groups with most prose first. */
function groupsOf(root: Element, prose: (element: Element) => number): Element[][] {
  const groups = new Map<string, { elements: Element[]; sum: number }>()
  for (const element of root.querySelectorAll(HOLDERS)) {
    if (prose(element) === 0) continue
    const names = (element.getAttribute('class') ?? '').replace(/\d+/g, '').trim()
    if (names === '') continue
    const key = `${element.localName} ${names}`
    const group = groups.get(key) ?? { elements: [], sum: 0 }
    if (group.elements.at(-1)?.contains(element)) continue
    group.elements.push(element)
    group.sum += prose(element)
    groups.set(key, group)
  }
  return [...groups.values()]
    .filter(({ elements }) => elements.length >= FEWEST_POSTS && elements.length <= MOST_POSTS)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, MOST_GROUPS)
    .map(({ elements }) => elements)
}

function isInside(elements: readonly Element[], others: readonly Element[] | null): boolean {
  const [first] = elements
  return first !== undefined && (others ?? []).some((other) => other !== first && other.contains(first))
}

function signedShares(elements: readonly Element[]): { authors: number; dates: number } {
  let authors = 0
  let dates = 0
  const sample = regionsOf(elements).slice(0, SAMPLE)
  for (const region of sample) {
    if (authorOf(region) !== null) authors++
    if (dateOf(region) !== null) dates++
  }
  return { authors: authors / sample.length, dates: dates / sample.length }
}
