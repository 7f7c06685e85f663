import { measureText } from '../dom/text-measure.ts'
import { cleanPost } from './clean-post.ts'
import { composeThread } from './compose-thread.ts'
import { findMarkedBodies } from './find-bodies.ts'
import type { Post } from './post.ts'
import { authorOf } from './post-author.ts'
import { dateOf } from './post-date.ts'
import { regionsOf } from './post-region.ts'

/** A discussion: its posts, and the tree that they make. */
export interface Thread {
  root: Element
  posts: Post[]
}

/** Finds the posts of a discussion and takes them out of their page. */
export function findThread(document: Document): Thread | null {
  const bodies = findMarkedBodies(document)
  if (!bodies) return null
  const { elements, marks } = bodies
  const regions = regionsOf(elements)
  const posts = elements.flatMap((body, index): Post[] => {
    const region = regions[index]
    if (!region) return []
    return [{ author: authorOf(region, body, marks.author), date: dateOf(region), body }]
  })
  for (const { body } of posts) cleanPost(body)
  const told = posts.filter(
    ({ body }) => measureText(body)(body).text > 0 || body.querySelector('img, video, iframe'),
  )
  return told.length === 0 ? null : { root: composeThread(document, told), posts: told }
}
