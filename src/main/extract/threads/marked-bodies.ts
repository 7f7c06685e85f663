import { elementsOf } from '../dom/reshape.ts'
import type { Bodies } from './post.ts'
import { POST_MARKS } from './post-marks.ts'

/** How schema.org marks a post's text, and what it is the text of. */
const DECLARED_TEXT = '[itemprop~="text"], [itemprop~="articleBody"], [itemprop~="commentText"]'
const DECLARED_POST = /\/(?:DiscussionForumPosting|Question|Answer|Comment|UserComments)$/i
const REPLY = /\/(?:Answer|Comment|UserComments)$/i

/**
 * The posts that a page marks: as one of the known programs does, or by schema.org's names.
 *
 * @param names the page's classes and ids, see `pageNames`
 */
export function findMarkedBodies(document: Document, names: ReadonlySet<string>): Bodies | null {
  for (const { signs, body, author, robots = [] } of POST_MARKS) {
    if (!signs.some((name) => names.has(name))) continue
    const elements = outermost(elementsOf(document.body, body))
    if (elements.length > 0) return { elements, author, robots, isKnown: true, lacksOpening: false }
  }
  const declared = elementsOf(document.body, DECLARED_TEXT).filter(isPostText)
  const elements = outermost(declared.filter(isShown))
  const [first] = elements
  if (!first) return null
  const lacksOpening = declared[0] !== first || REPLY.test(itemTypeOf(first))
  return { elements, author: undefined, robots: [], isKnown: false, lacksOpening }
}

function itemTypeOf(text: Element): string {
  return text.parentElement?.closest('[itemscope]')?.getAttribute('itemtype') ?? ''
}

function isPostText(element: Element): boolean {
  return DECLARED_POST.test(itemTypeOf(element))
}

/** Some declare a text that the page shows elsewhere. */
function isShown(element: Element): boolean {
  return element.localName !== 'meta'
}

/** Leaves out what stands inside another of the elements; they are in document order. */
function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    const last = kept.at(-1)
    if (!last?.contains(element)) kept.push(element)
  }
  return kept
}
