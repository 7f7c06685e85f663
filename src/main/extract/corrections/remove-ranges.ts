import { type PageTrace, type PieceRange, piecesOf } from './page-trace.ts'
import { within } from './piece-ranges.ts'

/**
 * Takes out of an article what stood in some parts of its page, and the elements around it that hold nothing else.
 * Nothing that stood elsewhere goes with it.
 *
 * @returns the texts that went
 */
export function removeRanges(root: Element, ranges: readonly PieceRange[], trace: PageTrace): string[] {
  const isIn = within(ranges)
  const isMeant = (node: Node) => {
    const places = trace.placesOf(node)
    return places !== undefined && places.length > 0 && places.every(isIn)
  }
  const pieces = piecesOf(root)
  const meant = new Set(pieces.filter(isMeant))
  if (meant.size === 0) return []
  // What nothing is known of goes with a block only where all that is known of it goes.
  const isKept = (node: Node) => !meant.has(node) && trace.placesOf(node) !== undefined
  const texts: string[] = []
  const visit = (element: Element) => {
    for (const child of [...element.childNodes]) {
      if (child.nodeType !== child.ELEMENT_NODE) {
        if (meant.has(child)) take(child)
        continue
      }
      const inner = piecesOf(child as Element)
      if (!inner.some((node) => meant.has(node))) continue
      if (inner.some(isKept)) visit(child as Element)
      else take(child)
    }
  }
  const take = (node: Node) => {
    texts.push((node.textContent ?? '').replace(/\s+/g, ' ').trim())
    node.parentNode?.removeChild(node)
  }
  visit(root)
  return texts
}
