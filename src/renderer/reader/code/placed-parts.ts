import { type CodeKind, codeKinds } from './code-kinds.ts'

export interface PlacedPart {
  kind: CodeKind
  range: StaticRange
}

/**
 * A block's coloured parts by the text nodes that they stand in; what goes over a node's end is a part in each.
 *
 * @param texts the block's, in order
 * @param spans as in spans-of.ts
 */
export function placedParts(texts: readonly Text[], spans: Uint32Array): Map<Text, PlacedPart[]> {
  const placed = new Map<Text, PlacedPart[]>()
  let at = 0
  let nodeStart = 0
  for (const text of texts) {
    const parts: PlacedPart[] = []
    const nodeEnd = nodeStart + text.length
    for (; at < spans.length; at += 3) {
      const [start = 0, end = 0, index = 0] = spans.subarray(at, at + 3)
      if (start >= nodeEnd) break
      const kind = codeKinds[index]
      const [from, to] = [Math.max(start, nodeStart) - nodeStart, Math.min(end, nodeEnd) - nodeStart]
      if (kind) parts.push({ kind, range: staticRange(text, from, to) })
      if (end > nodeEnd) break
    }
    placed.set(text, parts)
    nodeStart = nodeEnd
  }
  return placed
}

function staticRange(text: Text, start: number, end: number): StaticRange {
  return new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end })
}
