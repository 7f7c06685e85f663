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

/** A discussion: its posts, and the tree that they make. */
export interface Thread {
  root: Element
  posts: Post[]
}

/** Finds the posts of a discussion and takes them out of their page. */
export function findThread(document: Document, metadata: Metadata): Thread | null {
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
  for (const { body } of posts) cleanPost(body)
  removeRepeatedLines(posts)
  foldWholeQuotes(posts)
  const told = posts.filter(({ body }) => saysSomething(body))
  return told.length === 0 ? null : { root: composeThread(document, told), posts: told }
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
