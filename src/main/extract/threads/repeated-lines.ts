import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { innermostBlocks } from '../tidy/blocks-of.ts'
import type { Post } from './post.ts'

/** Characters of a label or a button's text. */
const LONGEST_LABEL = 40
/** Of the posts, how many a label stands in: more often than anybody writes the same. */
const MOST = 0.6
const FEWEST_POSTS = 3
/** Posts of one author that end in the same line, which has more characters than a word of thanks. */
const FEWEST_SIGNED = 2
const SHORTEST_SIGNATURE = 12
/** Lines. */
const LONGEST_SIGNATURE = 6

/**
 * Takes out of posts what nobody wrote: labels that stand in most of them, and the last lines that most
 * posts of one author end with, which are a signature.
 */
export function removeRepeatedLines(posts: readonly Post[], discard: Discard): void {
  removeLabels(posts, discard)
  removeSignatures(posts, discard)
}

function removeLabels(posts: readonly Post[], discard: Discard): void {
  if (posts.length < FEWEST_POSTS) return
  const lines = posts.map(({ body }) => labelsOf(body))
  const counts = new Map<string, number>()
  for (const labels of lines) {
    for (const text of new Set(labels.map(({ text }) => text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  for (const { element, text } of lines.flat()) {
    if (element.isConnected && (counts.get(text) ?? 0) >= posts.length * MOST) discard(element)
  }
}

function labelsOf(body: Element): { element: Element; text: string }[] {
  const whole = textOf(body)
  return [...innermostBlocks(body), ...body.querySelectorAll('a')].flatMap((element) => {
    const text = textOf(element)
    // In a thread of answers to one person, the name before each quote is the same.
    if (element.firstElementChild?.localName === 'cite') return []
    // Many may write the same word, and nothing else.
    return text !== '' && text !== whole && text.length <= LONGEST_LABEL ? [{ element, text }] : []
  })
}

function removeSignatures(posts: readonly Post[], discard: Discard): void {
  const signed = posts.filter(({ author }) => author !== null)
  for (const own of Map.groupBy(signed, ({ author }) => author).values()) {
    for (let line = 0; line < LONGEST_SIGNATURE && own.length >= FEWEST_SIGNED; line++) {
      if (!removeSameEnds(own, discard)) break
    }
  }
}

/** Removes the last line of posts where it is the same in most of them; never all that a post says. */
function removeSameEnds(posts: readonly Post[], discard: Discard): boolean {
  const ends = posts.flatMap(({ body }) => {
    const blocks = innermostBlocks(body)
    const last = blocks.at(-1)
    return last && blocks.length > 1 ? [{ last, text: textOf(last) }] : []
  })
  for (const [text, same] of Map.groupBy(ends, (end) => end.text)) {
    const isSignature = same.length >= FEWEST_SIGNED && same.length >= posts.length * MOST
    if (text === '' || text.length < SHORTEST_SIGNATURE || !isSignature) continue
    for (const { last } of same) discard(last)
    return true
  }
  return false
}
