import type { Discard } from '../cleaning.ts'
import { textOf } from '../dom/blocks.ts'
import { classWords } from '../dom/class-words.ts'
import { elementsOf } from '../dom/reshape.ts'
import { measureText } from '../dom/text-measure.ts'

/** Class words of what documentation themes put around and into a page's text to work with it. */
const CONTROLS =
  / (?:(?:page )?feedback|pre footer|page footer|article footer|doc(?:s|ument)? footer|edit (?:this page|page|on github|link)|(?:version|language|lang|locale|doc) (?:switcher|selector|picker|dropdown|menu)|versions (?:dropdown|menu)|dropdown(?: (?:menu|panel|content))?|last (?:updated|modified|edited)|copy (?:button|btn|code)|language (?:name|selection)|example header|code toolbar|rate this page|header ?link|permalink|hash link|anchor link|contributors|page ?nav|pagination nav|nocontent|not content|print ?footer|hideme|rightside) /
/** What is no control, whatever it is called: themes give code blocks all kinds of names. */
const TEXT = 'pre, code, table'
/** Links to the code of what is described, as rustdoc names them, and to itself. */
const SOURCE_LINK = / src /
const ANCHOR_SIGN = /^(?:#|¶|§|🔗)$/u
/** DocBook's rows of links to the pages before and after, which are tables. */
const NAVIGATION = / nav(?:header|footer) /
/** Characters outside links, without white space: more is text, whatever it is called. */
const LONGEST_CONTROL = 600

/** Takes the controls of documentation pages away that name themselves in class words. */
export function removePageControls(root: Element, discard: Discard): void {
  const measure = measureText(root)
  for (const element of elementsOf(root, '[class], [id]')) {
    if (root.contains(element) && isControl(element, measure)) discard(element)
  }
}

/** An entry that is a permalink to itself has a name for its text; a sign or a button holds no code. */
function holdable(element: Element): string {
  return element.localName === 'a' ? TEXT : 'pre, table'
}

function isControl(element: Element, measure: ReturnType<typeof measureText>): boolean {
  const words = classWords(element)
  if (NAVIGATION.test(words)) return true
  if (element.localName === 'a' && (SOURCE_LINK.test(words) || ANCHOR_SIGN.test(textOf(element)))) return true
  const holdsText = element.matches(TEXT) || element.querySelector(holdable(element)) !== null
  if (!CONTROLS.test(words) || holdsText) return false
  const { text, link } = measure(element)
  return text - link <= LONGEST_CONTROL
}
