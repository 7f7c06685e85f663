import type { Discard } from '../cleaning.ts'
import { pageNames } from '../dom/page-names.ts'
import { measureText } from '../dom/text-measure.ts'
import type { Metadata } from '../metadata/index.ts'
import { cleanPost } from './clean-post.ts'
import { composeThread } from './compose-thread.ts'
import { findMarkedBodies } from './marked-bodies.ts'
import { withOpening } from './opening.ts'
import type { Bodies, Post } from './post.ts'
import { authorOf } from './post-author.ts'
import { dateFrom, dateOf } from './post-date.ts'
import { regionsOf } from './post-region.ts'
import { foldWholeQuotes } from './quotes.ts'
import { findRepeatedBodies } from './repeated-bodies.ts'
import { removeRepeatedLines } from './repeated-lines.ts'

/** Posts of one page that are taken; the longest pages that forums send have some hundred. */
const MOST_POSTS = 1_000

/**
 * Finds the posts of a discussion and takes them out of their page.
 *
 * @returns a tree with one section a post, or null where none is found
 */
export function findThread(document: Document, metadata: Metadata, discard: Discard): Element | null {
  const bodies = findMarkedBodies(document, pageNames(document)) ?? findRepeatedBodies(document)
  if (!bodies) return null
  const posts = postsOf(withOpening(bodies)).filter(
    ({ author }) => !author || !bodies.robots.includes(author),
  )
  const [opening] = posts
  if (opening) {
    opening.author ??= metadata.byline
    opening.date ??= dateFrom(metadata.publishedTime)
  }
  for (const { body } of posts) cleanPost(body, discard)
  removeRepeatedLines(posts, discard)
  foldWholeQuotes(posts, discard)
  const told = posts.filter(({ body }) => saysSomething(body))
  return told.length === 0 ? null : composeThread(document, told)
}

function postsOf({ elements, author }: Bodies): Post[] {
  return regionsOf(elements.slice(0, MOST_POSTS)).map((region) => ({
    author: authorOf(region, author),
    date: dateOf(region),
    answers: null,
    body: region.body,
  }))
}

function saysSomething(body: Element): boolean {
  return measureText(body)(body).text > 0 || body.querySelector('img, video, iframe') !== null
}
