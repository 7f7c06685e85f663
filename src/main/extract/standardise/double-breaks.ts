import { isBlank } from '../dom/blocks.ts'
import { elementsOf } from '../dom/reshape.ts'

/** Makes paragraphs of what old pages part by two line breaks in a row. */
export function splitParagraphs(root: Element): void {
  for (const paragraph of elementsOf(root, 'p')) {
    if (paragraph.querySelectorAll('br').length < 2) continue
    const parts = splitAtDoubleBreaks([...paragraph.childNodes])
    if (parts.length < 2) continue
    const paragraphs = parts.map((part) => {
      const own = paragraph.cloneNode(false) as Element
      own.removeAttribute('id')
      own.append(...part)
      return own
    })
    paragraph.replaceWith(...paragraphs)
  }
}

/** Parts a run of nodes where two line breaks follow each other; parts without content are left out. */
export function splitAtDoubleBreaks(nodes: Node[]): Node[][] {
  const parts: Node[][] = [[]]
  let breaks: Node[] = []
  for (const node of nodes) {
    if (isBreak(node) || (isBlank(node) && breaks.length > 0)) {
      breaks.push(node)
      continue
    }
    if (breaks.filter(isBreak).length >= 2) parts.push([])
    else parts.at(-1)?.push(...breaks)
    breaks = []
    parts.at(-1)?.push(node)
  }
  return parts.filter((part) => part.some((node) => !isBlank(node) && !isBreak(node)))
}

function isBreak(node: Node): boolean {
  return node.nodeType === node.ELEMENT_NODE && (node as Element).localName === 'br'
}
