import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { elementsOf } from '../dom/reshape.ts'
import { foldLinkPreviews } from './link-previews.ts'
import { standardiseQuotes } from './quotes.ts'

const CONTROLS = 'button, input, select, textarea, nav, script, style, template, svg, link, meta'
/** What programs for discussions put into a post that its author did not write: signatures, marks of edits. */
const CHROME =
  / (?:signature|sig|postsignature|usersignature|user signature|expand link|quote expand|quote controls|post edit|postedit|last edit|lastedit|edited by|edited|avatar|sr only|visually hidden|lightbox wrapper meta|attachment sub text) /
/** The line above code that offers to select it. */
const CODE_LABEL =
  '.codebox > p, .codebox > dt, .code_header, .codeheader, .codeoperation, .bbCodeBlock-shrinkLink, [data-excludequote]'
/** Links to uploads that are named by their number alone. */
const NUMBERED_UPLOAD = /(?:^|[^\d])(\d{3,})$/

/** Takes out of a post's text what its author did not write. */
export function cleanPost(body: Element, discard: Discard): void {
  foldLinkPreviews(body)
  standardiseQuotes(body)
  for (const element of elementsOf(body, `${CONTROLS}, ${CODE_LABEL}`)) discard(element)
  for (const element of elementsOf(body)) if (CHROME.test(classWords(element))) discard(element)
  for (const link of elementsOf(body, 'a[href*="attachment" i]')) {
    const number = NUMBERED_UPLOAD.exec(textOf(link))?.[1]
    if (number && !link.querySelector('img') && link.getAttribute('href')?.includes(number)) discard(link)
  }
}
