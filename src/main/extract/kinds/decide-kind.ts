import type { PageKind } from '../../../shared/extraction-report.ts'
import { pageNames } from '../dom/page-names.ts'
import { isDiscussion, isThreadAddress } from './discussion.ts'
import { isDocumentation } from './documentation.ts'

/** What kind of page a document is, from what it says of itself and then from its address. Reads only. */
export function decideKind(document: Document): PageKind {
  const names = pageNames(document)
  if (isDiscussion(document, names)) return 'discussion'
  if (isDocumentation(document, names)) return 'documentation'
  return isThreadAddress(document.location) ? 'discussion' : 'article'
}
