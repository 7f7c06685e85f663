import type { createLowlight } from 'lowlight'
import { type CodeKind, codeKinds, kindOfClasses } from './code-kinds.ts'

type Tree = ReturnType<ReturnType<typeof createLowlight>['highlight']>
type Node = Tree['children'][number]

/**
 * The coloured parts of a code block, three numbers each: offsets of its start and end in UTF-16 code units, and the
 * index of its kind. In order, none over another.
 */
export function spansOf(tree: Tree): Uint32Array<ArrayBuffer> {
  const spans: number[] = []
  let at = 0
  const walk = (nodes: readonly Node[], around: CodeKind | null) => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const end = at + node.value.length
        if (around !== null) add(spans, at, end, codeKinds.indexOf(around))
        at = end
      } else if (node.type === 'element') {
        const { className } = node.properties
        const own = Array.isArray(className) ? kindOfClasses(className.map(String)) : undefined
        walk(node.children as Node[], own === undefined ? around : own)
      }
    }
  }
  walk(tree.children, null)
  return new Uint32Array(spans)
}

/** What goes on where the last one ends is one with it. */
function add(spans: number[], start: number, end: number, kind: number): void {
  if (spans.at(-1) === kind && spans.at(-2) === start) spans[spans.length - 2] = end
  else spans.push(start, end, kind)
}
