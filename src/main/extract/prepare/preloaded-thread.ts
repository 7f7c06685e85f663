import { isObject } from '../metadata/json-ld.ts'

/** Posts of a thread that are taken. */
const MOST_POSTS = 500

/**
 * Writes a Discourse thread into its page. That forum software sends the posts as JSON in an attribute
 * (`data-preloaded`, docs.discourse.org) and leaves it to scripts to show them.
 */
export function writePreloadedThread(document: Document): void {
  const holder = document.querySelector('[data-preloaded]')
  if (!holder || document.querySelector('.topic-body, .crawler-post, article .cooked')) return
  const posts = Object.entries(parseObject(holder.getAttribute('data-preloaded')))
    .filter(([key]) => key.startsWith('topic_'))
    .flatMap(([, topic]) => postsOf(typeof topic === 'string' ? parseObject(topic) : topic))
  if (posts.length === 0) return
  const thread = document.createElement('article')
  for (const html of posts.slice(0, MOST_POSTS)) {
    const post = document.createElement('section')
    post.innerHTML = html
    thread.append(post)
  }
  document.body.append(thread)
}

function postsOf(topic: unknown): string[] {
  const stream = isObject(topic) ? topic.post_stream : null
  const posts = isObject(stream) && Array.isArray(stream.posts) ? stream.posts : []
  return posts.flatMap((post: unknown) =>
    isObject(post) && typeof post.cooked === 'string' ? [post.cooked] : [],
  )
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
