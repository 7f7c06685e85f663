import { classWords } from '../dom/class-words.ts'
import { elementsOf } from '../dom/reshape.ts'

const CONTROLS = 'button, input, select, textarea, nav, script, style, template, svg, link, meta'
/** What programs for discussions put into the text of a post that its author did not write. */
const CHROME =
  / (?:signature|sig|postsignature|usersignature|expand link|quote expand|quote controls|post edit|postedit|last edit|lastedit|edited by|message last edit|avatar|read more|sr only|visually hidden) /

/** Takes out of a post's text what its author did not write: buttons, signatures, marks of edits. */
export function cleanPost(body: Element): void {
  for (const element of elementsOf(body)) {
    if (element.matches(CONTROLS) || CHROME.test(classWords(element))) element.remove()
  }
}
