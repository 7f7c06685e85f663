export interface TextMeasure {
  /** Characters that are not white space. */
  text: number
  /** Of those, the ones inside links. */
  link: number
  /** Of those, the ones inside paragraphs, headings of none. */
  paragraph: number
}

const NOT_TEXT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head'])
const NONE: TextMeasure = { text: 0, link: 0, paragraph: 0 }

/** How much text every element of a tree holds, found in one walk. */
export function measureText(root: Element): (element: Element) => TextMeasure {
  const measures = new WeakMap<Element, TextMeasure>()
  const visit = (element: Element, inLink: boolean, inParagraph: boolean): TextMeasure => {
    const sum = { text: 0, link: 0, paragraph: 0 }
    const name = element.localName
    if (!NOT_TEXT.has(name)) {
      const link = inLink || (name === 'a' && element.hasAttribute('href'))
      const paragraph = inParagraph || name === 'p'
      for (let child = element.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === child.TEXT_NODE) {
          const length = inkLength(child.nodeValue ?? '')
          sum.text += length
          if (link) sum.link += length
          if (paragraph) sum.paragraph += length
        } else if (child.nodeType === child.ELEMENT_NODE) {
          const inner = visit(child as Element, link, paragraph)
          sum.text += inner.text
          sum.link += inner.link
          sum.paragraph += inner.paragraph
        }
      }
    }
    measures.set(element, sum)
    return sum
  }
  visit(root, false, false)
  return (element) => measures.get(element) ?? NONE
}

function inkLength(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) length++
  return length
}
