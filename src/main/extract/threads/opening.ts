import { measureText } from '../dom/text-measure.ts'
import type { Bodies } from './post.ts'

/** Characters of prose. */
const SHORTEST = 60
/** An element that holds this share of the text is the text, and what is around it a frame. */
const NEARLY_ALL = 0.8

/**
 * Adds the post that opens a discussion where it is built otherwise than the answers: what holds most prose
 * between the page's title and the first answer.
 */
export function withOpening(bodies: Bodies): Bodies {
  const [first] = bodies.elements
  const title = first?.ownerDocument.querySelector('h1')
  if (
    !bodies.lacksOpening ||
    !first ||
    !title ||
    !(title.compareDocumentPosition(first) & first.DOCUMENT_POSITION_FOLLOWING)
  )
    return bodies
  const measure = measureText(first.ownerDocument.body)
  const prose = (element: Element) => measure(element).text - measure(element).link
  let opening: Element | null = null
  for (let around: Element | null = first; around && !around.contains(title); around = around.parentElement) {
    for (let before = around.previousElementSibling; before; before = before.previousElementSibling) {
      if (prose(before) > (opening ? prose(opening) : SHORTEST)) opening = before
      if (before.contains(title)) break
    }
  }
  if (!opening) return bodies
  return { ...bodies, elements: [innermost(opening, prose), ...bodies.elements] }
}

function innermost(frame: Element, prose: (element: Element) => number): Element {
  for (const child of frame.children) {
    if (prose(child) >= prose(frame) * NEARLY_ALL && !/^(?:p|ul|ol|blockquote|pre)$/.test(child.localName))
      return innermost(child, prose)
  }
  return frame
}
