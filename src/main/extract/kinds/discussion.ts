import { measureText } from '../dom/text-measure.ts'
import { findMarkedBodies } from '../threads/marked-bodies.ts'
import { findRepeatedBodies } from '../threads/repeated-bodies.ts'

/** Addresses of one thread: its number behind a word for it, or the script that shows it. */
const THREAD_ADDRESS =
  /\/(?:threads?|topics?|questions|discussions?|comments|t|d|boards?|forums?)\/(?:[^/]*\/){0,3}[^/]*\d|showthread|viewtopic|showtopic|[?&;](?:topic|thread|tid|showtopic)=\d/i
/** Addresses of forums, where a page may be something else too. */
const FORUM_HOST = /forum|^(?:boards?|bbs|discuss|discussions?|community|talk|answers)\d*\./i
const FORUM_PATH =
  /\/(?:forums?|boards?|community|communities|discussions?|threads?|topics?|questions|talk|answers|comments|bbs)\//i

const DISCUSSION = '[itemtype$="/DiscussionForumPosting" i]'
const DISCUSSION_TYPE = /"@type"\s*:\s*(?:\[\s*)?"DiscussionForumPosting"/
const QUESTION = '[itemtype$="/QAPage" i]'
const QUESTION_TYPE = /"@type"\s*:\s*(?:\[\s*)?"QAPage"/
const ARTICLE = '[itemtype$="Article" i], [itemtype$="/BlogPosting" i]'
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:\w*Article|BlogPosting|Recipe|HowTo|Product)"/g
/** A page that names more articles lists them. */
const MOST_ARTICLES = 2
/** What readers say of an article stands in a part of its page that is called so. */
const COMMENTS = '#comments, #respond, .comments, .comment-list, .commentlist, .comments-area'
/** One post might be a comment; several are a discussion. */
const FEWEST_POSTS = 2
/** Of the page's prose: threads hold from .38 on in WCXB, questions under an article at most .18. */
const LEAST_SHARE = 0.3

/**
 * Whether a page is a discussion: it says so, a known program made it, or it looks like one where one is
 * expected. Reads only.
 *
 * @param names the page's classes and ids, see `pageNames`
 */
export function isDiscussion(document: Document, names: ReadonlySet<string>): boolean {
  const declared = [...document.querySelectorAll('script[type*="ld+json" i]')]
    .map((script) => script.textContent ?? '')
    .join('\n')
  if (document.querySelector(DISCUSSION) || DISCUSSION_TYPE.test(declared)) return true
  // Comments under an article are marked up by the same programs, and are no discussion of their own.
  const articles = document.querySelectorAll(ARTICLE).length + (declared.match(ARTICLE_TYPE)?.length ?? 0)
  if (articles > 0 && articles <= MOST_ARTICLES) return false
  if (document.querySelector(QUESTION) || QUESTION_TYPE.test(declared)) return true
  const { hostname, pathname } = document.location
  const isExpected = FORUM_HOST.test(hostname) || FORUM_PATH.test(pathname)
  const marked = findMarkedBodies(document, names)
  if (marked?.isKnown) return isDiscussed(document.body, marked.elements)
  const posts = isExpected ? (marked ?? findRepeatedBodies(document))?.elements : undefined
  return posts !== undefined && !posts[0]?.closest(COMMENTS) && isDiscussed(document.body, posts)
}

/** Whether posts are what a page is about, rather than what readers said of it. */
function isDiscussed(body: Element, posts: readonly Element[]): boolean {
  if (posts.length < FEWEST_POSTS) return false
  // Written out for readers without scripts: whatever else the page shows, these are its text.
  if (posts[0]?.closest('noscript')) return true
  const measure = measureText(body)
  const prose = (element: Element) => measure(element).text - measure(element).link
  return posts.reduce((sum, post) => sum + prose(post), 0) >= prose(body) * LEAST_SHARE
}

/** Whether an address is that of one thread. */
export function isThreadAddress({ pathname, search }: Location): boolean {
  return THREAD_ADDRESS.test(pathname + search)
}
