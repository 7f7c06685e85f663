import { textOf } from '../dom/blocks.ts'

/** Lines looked at before and behind the heading. */
const BEFORE = 12
const BEHIND = 30
/** Characters; longer texts are prose. */
const LONGEST_LINE = 160
const NOT_LINES = new Set('script style noscript svg option button nav footer'.split(' '))

/**
 * The short lines around the page's main heading, nearest first: where date and byline stand. Those before
 * the heading come after those behind it, which run until the first paragraph of prose.
 */
export function linesNearHeading(document: Document): string[] {
  const heading = document.querySelector('h1')
  if (!heading) return []
  const before: string[] = []
  const behind: string[] = []
  let isBehind = false
  for (const element of document.body.querySelectorAll('*')) {
    if (element === heading) isBehind = true
    if (heading.contains(element) || element.contains(heading) || element.childElementCount > 4) continue
    if (NOT_LINES.has(element.localName)) continue
    const text = textOf(element)
    if (text === '') continue
    if (text.length > LONGEST_LINE) {
      if (isBehind && element.localName === 'p') break
      continue
    }
    if (isBehind) behind.push(text)
    else before.push(text)
    if (behind.length >= BEHIND) break
  }
  return [...behind, ...before.slice(-BEFORE).reverse()]
}
