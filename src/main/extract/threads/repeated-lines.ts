import { textOf } from '../dom/blocks.ts'
import { innermostBlocks } from '../tidy/blocks-of.ts'
import type { Post } from './post.ts'

/** Characters of a label or a button's text. */
const LONGEST_LABEL = 40
/** Of the posts, how many a label stands in: more often than anybody writes the same. */
const MOST = 0.6
const FEWEST_POSTS = 3

/**
 * Takes out of posts what nobody wrote: labels that stand in most of them, and the last lines that all posts
 * of one author end with, which are a signature.
 */
export function removeRepeatedLines(posts: readonly Post[]): void {
  removeLabels(posts)
  removeSignatures(posts)
}

function removeLabels(posts: readonly Post[]): void {
  if (posts.length < FEWEST_POSTS) return
  const lines = posts.map(({ body }) => labelsOf(body))
  const counts = new Map<string, number>()
  for (const labels of lines) {
    for (const text of new Set(labels.map(({ text }) => text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  for (const { element, text } of lines.flat()) {
    if ((counts.get(text) ?? 0) >= posts.length * MOST) element.remove()
  }
}

function labelsOf(body: Element): { element: Element; text: string }[] {
  return [...innermostBlocks(body), ...body.querySelectorAll('a')].flatMap((element) => {
    const text = textOf(element)
    return text !== '' && text.length <= LONGEST_LABEL ? [{ element, text }] : []
  })
}

function removeSignatures(posts: readonly Post[]): void {
  const byAuthor = Map.groupBy(
    posts.filter(({ author }) => author !== null),
    ({ author }) => author,
  )
  for (const own of byAuthor.values()) {
    if (own.length < 2) continue
    for (;;) {
      const last = own.map(({ body }) => innermostBlocks(body))
      const text = textOf(last[0]?.at(-1))
      if (text === '' || last.some((blocks) => blocks.length < 2 || textOf(blocks.at(-1)) !== text)) break
      for (const blocks of last) blocks.at(-1)?.remove()
    }
  }
}
