import { elementsOf } from '../dom/reshape.ts'
import { DECLARED_BODY, POST_MARKS, type PostMarks } from './post-marks.ts'

/** The texts of a page's posts in reading order, and how they are marked. */
export interface Bodies {
  elements: Element[]
  marks: PostMarks
}

/** Posts of one page that are taken; the longest pages that forums send have some hundred. */
const MOST_POSTS = 1_000

/** The posts that a page marks: as one of the known programs does, or by schema.org's names. */
export function findMarkedBodies(document: Document): Bodies | null {
  for (const marks of [...POST_MARKS, { body: DECLARED_BODY }]) {
    const elements = outermost(elementsOf(document.body, marks.body)).slice(0, MOST_POSTS)
    if (elements.length > 0) return { elements, marks }
  }
  return null
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
