import type { PageKind } from '../../../shared/extraction-report.ts'
import { isDocumentation } from './documentation.ts'

const THREAD_ADDRESS =
  /\/(?:threads?|topics?|forums?|questions|showthread|viewtopic|discussions?|comments|boards?|t)[/.]|showthread|viewtopic/i

/** What kind of page a document is, from what it says of itself and then from its address. Reads only. */
export function decideKind(document: Document): PageKind {
  if (declaresThread(document)) return 'discussion'
  if (isDocumentation(document)) return 'documentation'
  const { pathname, search } = document.location
  return THREAD_ADDRESS.test(pathname + search) ? 'discussion' : 'article'
}

/** Whether a page says that it holds a thread of posts. */
function declaresThread(document: Document): boolean {
  return (
    document.querySelector(
      '[itemtype*="DiscussionForumPosting" i], [itemtype*="QAPage" i], [itemtype$="/Question" i]',
    ) !== null ||
    [...document.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
      /"@type"\s*:\s*"(?:DiscussionForumPosting|QAPage)"/.test(script.textContent ?? ''),
    )
  )
}
