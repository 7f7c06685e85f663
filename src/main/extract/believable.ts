import { measureText } from './dom/text-measure.ts'

const SHELL =
  /(?:enable|activ\w+|turn on|requires?|need)\s+(?:the\s+)?java\s?script|java\s?script (?:is|est|muss|must|doit|debe)/i
/** Characters without white space. */
const SHORTEST_ARTICLE = 140
const LINK_SHARE_OF_INDEX = 0.7

/** Whether what was found can be an article at all, rather than an index of links or an empty shell. */
export function isBelievable(root: Element): boolean {
  const { text, link } = measureText(root)(root)
  if (text < SHORTEST_ARTICLE) return false
  if (text < 600 && SHELL.test(root.textContent ?? '')) return false
  return link / text < LINK_SHARE_OF_INDEX
}
