import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { folded } from '../metadata/same-text.ts'
import { innermostBlocks } from './blocks-of.ts'
import { AUTHOR_VERBS, beginsWithPhrase, CLOSING_HEADINGS } from './phrases.ts'
import { removeBlock } from './remove-block.ts'

/** Share of the article's text that a closing section holds at most, and that stands behind it. */
const LARGEST_SHARE = 0.15

/** Blocks from the end. */
const NOTE_BLOCKS = 4
/** Characters. */
const LONGEST_NOTE = 400

/** Takes the sections at the end away that tell of the author or the publisher, by their headings. */
export function removeClosingSections(root: Element, discard: Discard): void {
  const whole = textOf(root).length
  const toEnd = lengthsToEnd(root)
  let taken = 0
  for (const heading of elementsOf(root, 'h2, h3, h4, h5, h6').reverse()) {
    if (!CLOSING_HEADINGS.has(folded(textOf(heading)))) continue
    const section = [heading, ...followersOf(heading)]
    const length = section.reduce((sum, element) => sum + textOf(element).length, 0)
    // "Contact" may head any chapter; at the end it is the publisher's.
    const after = (toEnd.get(heading) ?? length) - length - taken
    if (Math.max(length, after) > whole * LARGEST_SHARE) continue
    taken += length
    for (const element of section) removeBlock(element, root, discard)
  }
}

/** Takes the paragraph at the end away that tells who the author is, since it begins with the name; and portraits. */
export function removeAuthorNote(root: Element, byline: string | null, discard: Discard): void {
  const names = (byline ?? '')
    .split(', ')
    .map(folded)
    .filter((name) => name.includes(' '))
  if (names.length === 0) return
  for (const image of elementsOf(root, 'img')) {
    if (names.includes(folded(image.getAttribute('alt') ?? ''))) removeBlock(image, root, discard)
  }
  for (const block of innermostBlocks(root).slice(-NOTE_BLOCKS)) {
    const text = folded(textOf(block))
    if (text.length > LONGEST_NOTE || !/^(?:p|div|li|span|em|section|footer)$/.test(block.localName)) continue
    if (
      names.some(
        (name) => text.startsWith(`${name} `) && beginsWithPhrase(text.slice(name.length + 1), AUTHOR_VERBS),
      )
    )
      removeBlock(block, root, discard)
  }
}

/** For each block, the length of the text from it to the end. */
function lengthsToEnd(root: Element): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>()
  let length = 0
  for (const block of innermostBlocks(root).reverse()) {
    length += textOf(block).length
    lengths.set(block, length)
  }
  return lengths
}

/** What stands behind a heading up to the next one. */
function followersOf(heading: Element): Element[] {
  const followers: Element[] = []
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^h[1-6]$/.test(next.localName) || next.querySelector('h2, h3, h4')) break
    followers.push(next)
  }
  return followers
}
