import { ARTICLE_POLICY } from '../../../shared/sanitize-policy.ts'
import { BLOCK_TAGS, hasBlockChild } from '../dom/blocks.ts'
import { elementsOf, rename } from '../dom/reshape.ts'

/** What the policy takes away with all that it holds. */
const NOT_CONTENT = 'title, script, style, template, noscript, noembed, noframes, xmp, plaintext'
/** What other passes read. */
const READ_LATER =
  'h1 legend label font big tt nobr blink marquee picture button custom iframe object embed source'
const KNOWN = new Set([...ARTICLE_POLICY.ALLOWED_TAGS, ...BLOCK_TAGS, ...READ_LATER.split(' ')])

/**
 * Makes plain boxes of elements that a page invented or mistyped, by what they hold: the policy would drop their
 * tags only after blocks and loose text have been told apart.
 */
export function standardiseInvented(root: Element): void {
  for (const element of elementsOf(root, NOT_CONTENT)) element.remove()
  for (const element of elementsOf(root)) {
    if (!KNOWN.has(element.localName) && !element.closest('math, svg'))
      rename(element, hasBlockChild(element) ? 'div' : 'span')
  }
}
