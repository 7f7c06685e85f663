import { elementsOf, unwrap } from '../dom/reshape.ts'

const IN_SENTENCES = ':is(p, li, dd, td, blockquote) button'
/** Of what a sentence is made besides text. */
const INLINE = 'a, abbr, b, cite, code, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var'
/** A sentence that is not over: a word, or a sign behind which it goes on. */
const GOES_ON = /[\p{L}\p{N},:;(“"‘'–—]\s?$/u
const GOES_FURTHER = /^\s?[\p{L}\p{N},.:;!?)”"’'–—]/u
const ENDS_IN_WORD = /[\p{L}\p{N},:;]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u

/**
 * Makes words again of the buttons that a sentence runs through: a name that opens a biography, a term that opens
 * its definition. Other buttons go, and with them the sentence would lose these.
 */
export function writeButtonsInSentences(root: Element): void {
  for (const button of elementsOf(root, IN_SENTENCES)) {
    const before = textBeside(button, 'previousSibling')
    if (!GOES_ON.test(before) || !GOES_FURTHER.test(textBeside(button, 'nextSibling'))) continue
    // Set apart by its frame, where the page writes no space.
    if (ENDS_IN_WORD.test(before) && BEGINS_WITH_WORD.test(button.textContent ?? '')) button.before(' ')
    unwrap(button)
  }
}

/** The nearest text of the sentence before or behind a button; none where something else stands between. */
function textBeside(button: Element, side: 'previousSibling' | 'nextSibling'): string {
  let node: Node = button
  for (;;) {
    const beside: ChildNode | null = node[side]
    if (beside?.nodeType === node.ELEMENT_NODE && !isInline(beside as Element)) return ''
    const text = beside?.textContent ?? ''
    if (text.trim() !== '') return text.replace(/\s+/g, ' ')
    const around: Element | null = node.parentElement
    if (beside) node = beside
    else if (around?.matches(INLINE)) node = around
    else return ''
  }
}

function isInline(element: Element): boolean {
  return element.matches(INLINE) && element.querySelector('button') === null
}
