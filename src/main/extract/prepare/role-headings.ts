import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { elementsOf, rename, unwrap } from '../dom/reshape.ts'
import { FURNITURE } from './furniture-words.ts'

const MARKED = ':is(div, p, span, header, section)[role="heading"]'
/** Where a heading is that of a picture, a menu or a dialog, or cannot be one. */
const ELSEWHERE =
  'figure, nav, dialog, [role="navigation"], [role="dialog"], [role="alertdialog"], p, a, button, summary, li, td, th, pre, h1, h2, h3, h4, h5, h6'
/** Blocks that a heading may not hold; one with others is a section that was given the wrong role. */
const LINES = 'div, p'
const OTHER_BLOCKS =
  'ul, ol, dl, table, figure, [role="heading"], blockquote, pre, section, article, h1, h2, h3, h4, h5, h6, form'
/** Characters; what is longer is a paragraph. */
const LONGEST_HEADING = 250
/** What ARIA says a heading without a level has. */
const USUAL_LEVEL = 2
const DEEPEST_LEVEL = 6

/**
 * Makes headings of what is one by its role only, before Readability, which knows elements and no roles and would
 * take them for stray lines.
 */
export function standardiseRoleHeadings(root: Element): void {
  for (const marked of elementsOf(root, MARKED)) {
    // Furniture's titles would outlive it.
    if (FURNITURE.test(classWords(marked))) continue
    if (marked.querySelector(OTHER_BLOCKS) || marked.parentElement?.closest(ELSEWHERE)) continue
    const text = textOf(marked)
    if (text === '' || text.length > LONGEST_HEADING) continue
    for (const line of elementsOf(marked, LINES)) {
      line.append(' ')
      unwrap(line)
    }
    const heading = rename(marked, `h${levelOf(marked)}`)
    for (const name of ['role', 'aria-level']) heading.removeAttribute(name)
  }
}

function levelOf(marked: Element): number {
  const level = Number.parseInt(marked.getAttribute('aria-level') ?? '', 10)
  return level >= 1 ? Math.min(level, DEEPEST_LEVEL) : USUAL_LEVEL
}
