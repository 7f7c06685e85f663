import { isObject } from '../metadata/json-ld.ts'

/** Posts of a thread that are taken. */
const MOST_POSTS = 500
/** Discourse's number for what people wrote; the others are notices of what moderators did. */
const REGULAR_POST = 1

/**
 * Writes a Discourse thread into its page. That forum software sends the posts as JSON in an attribute
 * (`data-preloaded`, docs.discourse.org) and leaves it to scripts to show them. They are written as the
 * program itself does for readers without scripts.
 */
export function writePreloadedThread(document: Document): void {
  const holder = document.querySelector('[data-preloaded]')
  if (!holder || document.querySelector('.topic-body, .crawler-post, article .cooked')) return
  const posts = Object.entries(parseObject(holder.getAttribute('data-preloaded')))
    .filter(([key]) => key.startsWith('topic_'))
    .flatMap(([, topic]) => postsOf(typeof topic === 'string' ? parseObject(topic) : topic))
  if (posts.length === 0) return
  const thread = document.createElement('article')
  for (const { author, date, html } of posts.slice(0, MOST_POSTS)) {
    const post = document.createElement('div')
    post.className = 'crawler-post'
    const creator = document.createElement('span')
    creator.className = 'creator'
    creator.textContent = author
    const time = document.createElement('time')
    time.setAttribute('datetime', date)
    const text = document.createElement('div')
    text.className = 'post'
    text.innerHTML = html
    post.append(creator, time, text)
    thread.append(post)
  }
  document.body.append(thread)
}

interface PreloadedPost {
  author: string
  date: string
  html: string
}

function postsOf(topic: unknown): PreloadedPost[] {
  const stream = isObject(topic) ? topic.post_stream : null
  const posts = isObject(stream) && Array.isArray(stream.posts) ? stream.posts : []
  return posts.flatMap((post: unknown) => {
    if (!isObject(post) || typeof post.cooked !== 'string') return []
    if ((post.post_type ?? REGULAR_POST) !== REGULAR_POST) return []
    return [{ author: stringIn(post.username), date: stringIn(post.created_at), html: post.cooked }]
  })
}

function stringIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function parseObject(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return isObject(value) ? value : {}
  } catch {
    // Not the JSON that this attribute is known for.
    return {}
  }
}
