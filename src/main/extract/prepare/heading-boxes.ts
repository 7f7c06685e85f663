import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { elementsOf } from '../dom/reshape.ts'

const HEADINGS = 'h2, h3, h4, h5, h6'
const BOX = /^(?:div|span|header)$/
/** What themes put beside a heading: a link to it, a link to edit it, a button to copy one of these. */
const HANDLE =
  / (?:edit ?section|mw editsection|anchor|anchor link|permalink|header ?link|heading link|hash link|copy) /
/** Links to the heading they stand in; icons for it are text in many themes. */
const ANCHORS = ':is(h1, h2, h3, h4, h5, h6, dt) a'
const ANCHOR_SIGN = /^(?:#|¶|§|🔗|link)$/iu
/** Characters beside those of the heading, which a handle may repeat: "Section titled “…”". */
const LONGEST_HANDLE = 60

/**
 * Takes the signs away that link a heading to itself, and headings out of boxes that they share only with handles, as MediaWiki, GitHub and Starlight build them: to
 * Readability, such a box is a short block with a link in it, and so no text.
 */
export function unboxHeadings(root: Element): void {
  for (const anchor of elementsOf(root, ANCHORS)) if (ANCHOR_SIGN.test(textOf(anchor))) anchor.remove()
  for (const heading of elementsOf(root, HEADINGS)) {
    const box = heading.parentElement
    if (box && box !== root && BOX.test(box.localName) && holdsOnlyHandles(box, heading))
      box.replaceWith(heading)
  }
}

/** At least one, and nothing else: a box around a heading alone may be what tells a title from a teaser. */
function holdsOnlyHandles(box: Element, heading: Element): boolean {
  const title = textOf(heading)
  let handles = 0
  for (let node = box.firstChild; node; node = node.nextSibling) {
    if (node === heading) continue
    const text = textOf(node)
    if (node.nodeType !== node.ELEMENT_NODE) {
      if (text !== '' && node.nodeType === node.TEXT_NODE) return false
    } else if (text.length > title.length + LONGEST_HANDLE) return false
    else if (isHandle(node as Element)) handles++
    else if (text !== '' || (node as Element).querySelector('img')) return false
  }
  return handles > 0
}

function isHandle(element: Element): boolean {
  if (element.localName === 'button') return isHandleButton(element)
  if (element.querySelector('img, h1, h2, h3, h4, h5, h6, p, time')) return false
  return HANDLE.test(classWords(element)) || (element.getAttribute('href') ?? '').startsWith('#')
}

/** Other buttons ("Subscribe") say that the box is furniture. */
function isHandleButton(button: Element): boolean {
  const label = `${textOf(button)} ${button.getAttribute('aria-label') ?? ''}`.trim()
  return label === '' || /\b(?:copy|link|anchor|permalink|copier|lien|kopieren)\b/i.test(label)
}
