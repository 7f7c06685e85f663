import type { PageKind } from '../../../shared/extraction-report.ts'

const THREAD_ADDRESS =
  /\/(?:threads?|topics?|forums?|questions|showthread|viewtopic|discussions?|comments|boards?|t)[/.]|showthread|viewtopic/i

/** What kind of page a document is, from what it says of itself and from its address. Reads only. */
export function decideKind(document: Document): PageKind {
  return isThreadPage(document) ? 'discussion' : 'article'
}

/** Whether a page says that it holds a thread of posts, or its address does. */
function isThreadPage(document: Document): boolean {
  return (
    THREAD_ADDRESS.test(document.location.pathname + document.location.search) ||
    document.querySelector(
      '[itemtype*="DiscussionForumPosting" i], [itemtype*="QAPage" i], [itemtype$="/Question" i]',
    ) !== null ||
    [...document.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
      /"@type"\s*:\s*"(?:DiscussionForumPosting|QAPage)"/.test(script.textContent ?? ''),
    )
  )
}
