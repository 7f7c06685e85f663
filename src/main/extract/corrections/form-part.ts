import type { Cleaning } from '../cleaning.ts'
import { rename } from '../dom/reshape.ts'
import { FRAME, PREPARE, SIMPLIFY } from '../pipeline.ts'
import type { PageTrace } from './page-trace.ts'

/** Elements that cannot stand without what is around them. */
const NEEDS_PARENT = /^(?:td|th|tr|tbody|thead|tfoot|caption|li|dt|dd|body|summary|legend|figcaption)$/
/** Passes that look at the whole page. */
const NOT_FOR_PARTS = new Set(['own-marks', 'footnotes'])
/** Controls, which style alone sets apart. */
const CONTROL = 'a, button, [role="button"]'
const SHOW = PREPARE.filter(({ name }) => !NOT_FOR_PARTS.has(name))

/**
 * Brings a part of the page into the article's form, judging nothing of it.
 *
 * @param document an empty one, at the page's address
 * @returns an element that holds what the part became; the part itself stays as it is
 */
export function formPart(part: Element, document: Document, trace: PageTrace, cleaning: Cleaning): Element {
  const copy = document.importNode(part, true)
  trace.copyPlaces(part, copy)
  partControls(copy)
  // A person wants to see what the page hid.
  for (const hiding of ['hidden', 'aria-hidden', 'style']) copy.removeAttribute(hiding)
  // No pass takes an article for the frame of what is in it.
  const holder = document.createElement('article')
  document.body.replaceChildren(holder)
  holder.append(copy)
  if (NEEDS_PARENT.test(copy.localName)) rename(copy, 'div')
  const own = cleaning.ofPart()
  own.apply(SHOW, document.body)
  own.apply(FRAME, holder)
  own.apply(SIMPLIFY, holder)
  return holder
}

/** Keeps the words of buttons and links apart that stand side by side with nothing between. */
function partControls(part: Element): void {
  for (const control of part.querySelectorAll(CONTROL)) {
    const before = control.previousSibling
    if (before?.nodeType === before?.ELEMENT_NODE && (before as Element | null)?.matches(CONTROL))
      control.before(' ')
  }
}
