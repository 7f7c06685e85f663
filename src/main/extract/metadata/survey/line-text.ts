import { BLOCK_TAGS } from '../../dom/blocks.ts'

/** Elements that a reader sees nothing of at first, or only a picture. */
const UNSEEN = new Set('script style template svg select dialog'.split(' '))
/** Inline elements inside a word or beside its letters, which part no words. */
const WITHIN_WORDS = new Set('b strong i em sub sup abbr mark bdi bdo font small u s wbr'.split(' '))

/** Whether an element's borders part the words on either side: "Ada Roe" `<span>`"3 May". */
export function partsWords(name: string): boolean {
  return !WITHIN_WORDS.has(name)
}

/** Whether an element begins a line of its own. */
export function breaksLine(name: string): boolean {
  return name === 'br' || BLOCK_TAGS.has(name)
}

export function isUnseen(name: string): boolean {
  return UNSEEN.has(name)
}

/** White space folded, and none before a comma that followed an inline element. */
export function tidyLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;])/g, '')
    .trim()
}

/**
 * An element's text as one line: words that its inner elements part are parted by a space.
 *
 * @param options `isLeftOut`: elements whose text does not count; `isGap`: names of those that part words
 * @returns null where there are more than `limit` characters, which are then not looked at
 */
export function lineText(
  element: Element,
  limit: number,
  options: { isLeftOut?: (element: Element) => boolean; isGap?: (name: string) => boolean } = {},
): string | null {
  const { isLeftOut = () => false, isGap = partsWords } = options
  let text = ''
  const visit = (node: Node): boolean => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) {
        text += (child.nodeValue ?? '').replace(/\s+/g, ' ')
        if (text.length > 2 * limit) return false
      } else if (child.nodeType === child.ELEMENT_NODE) {
        const inner = child as Element
        if (isUnseen(inner.localName) || isLeftOut(inner)) continue
        const gap = isGap(inner.localName) ? ' ' : ''
        text += gap
        if (!visit(inner)) return false
        text += gap
      }
    }
    return true
  }
  const isWhole = visit(element)
  const line = tidyLine(text)
  return isWhole && line.length <= limit ? line : null
}
