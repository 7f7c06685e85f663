import { textOf } from '../dom/blocks.ts'
import { elementsOf, rename } from '../dom/reshape.ts'

/** Makes headings start at h2 and go down one level at a time; the article's title is the h1. */
export function standardiseHeadings(root: Element): void {
  const open: number[] = []
  for (const heading of elementsOf(root, 'h1, h2, h3, h4, h5, h6')) {
    if (textOf(heading) === '') continue
    const level = Number(heading.localName.charAt(1))
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    const name = `h${Math.min(6, open.length + 1)}`
    if (name !== heading.localName) rename(heading, name)
  }
}
