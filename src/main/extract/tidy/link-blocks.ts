import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'
import { measureText } from '../dom/text-measure.ts'
import { folded } from '../metadata/same-text.ts'
import { innermostBlocks } from './blocks-of.ts'
import { beginsWithPhrase, LABELS, LEADS_ELSEWHERE, REQUESTS } from './phrases.ts'
import { removeBlock } from './remove-block.ts'

const LINKED = 0.8
/** Characters. */
const SHORT = 180
const LABEL = 60
/** What somebody says in a story is no label: “Listen.” */
const SPOKEN = /^["“„«]/
/** Blocks from the end in which requests are looked for; in a short article, its second half. */
const TAIL_BLOCKS = 12

/** Takes blocks away that only lead elsewhere or ask for something: labels, related links, requests. */
export function removeLinkBlocks(root: Element, discard: Discard): void {
  removeLinkLists(root, discard)
  const blocks = innermostBlocks(root)
  const measure = measureText(root)
  const tail = Math.max(blocks.length - TAIL_BLOCKS, blocks.length / 2)
  blocks.forEach((block, index) => {
    if (!root.contains(block) || /^(?:pre|table|figure)$/.test(block.localName)) return
    const text = textOf(block)
    if (text === '' || text.length > SHORT || SPOKEN.test(text)) return
    const key = folded(text)
    const { text: ink, link } = measure(block)
    const opener = opensWith(text)
    if (isLabels(text)) removeBlock(block, root, discard)
    else if (opener && (link / ink >= 0.3 || LEADS_ELSEWHERE.has(key)))
      removeWithFollowers(block, root, measure, discard)
    else if (index >= tail && beginsWithPhrase(key, REQUESTS)) removeBlock(block, root, discard)
  })
}

/** A list or box most of whose text is links, with a heading or label of the known kind before it. */
function removeLinkLists(root: Element, discard: Discard): void {
  const measure = measureText(root)
  for (const list of elementsOf(root, 'ul, ol, div, section, aside')) {
    if (!root.contains(list)) continue
    const { text, link } = measure(list)
    if (text === 0 || link / text < LINKED || list.querySelector('img, pre, table')) continue
    const label = list.previousElementSibling
    if (label && isLinkListLabel(label)) {
      discard(label)
      discard(list)
    } else if (list === lastWithText(root) && list.querySelectorAll('a').length >= 3) discard(list)
  }
}

function isLinkListLabel(element: Element): boolean {
  const text = textOf(element)
  return text.length <= LABEL && opensWith(text)
}

function lastWithText(root: Element): Element | null {
  let last = root.lastElementChild
  while (last && textOf(last) === '') last = last.previousElementSibling
  return last
}

/** One label, or several in a row with bars between. */
function isLabels(text: string): boolean {
  return text.split(/[|•·]/).every((label) => LABELS.has(folded(label)))
}

/** Whether a line is a known opener, alone or before a colon, a bar or a line's end. */
function opensWith(text: string): boolean {
  const head = text.split(/[:|>»–—]/)[0] ?? ''
  return LEADS_ELSEWHERE.has(folded(head)) || LEADS_ELSEWHERE.has(folded(text))
}

/** A label goes together with the linked lines that it announces. */
function removeWithFollowers(
  block: Element,
  root: Element,
  measure: ReturnType<typeof measureText>,
  discard: Discard,
): void {
  let follower = block.nextElementSibling
  while (follower && /^(?:p|ul|ol|div)$/.test(follower.localName)) {
    const { text, link } = measure(follower)
    if (text === 0 || link / text < LINKED) break
    const next: Element | null = follower.nextElementSibling
    discard(follower)
    follower = next
  }
  removeBlock(block, root, discard)
}
