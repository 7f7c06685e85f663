import { type CodeKind, codeKinds } from './code-kinds.ts'
import type { PlacedPart } from './placed-parts.ts'

/** Draws the coloured parts of code over its text, which stays as it is (CSS Custom Highlight API). */
export class CodeDrawing {
  readonly #highlights = new Map<CodeKind, Highlight>(codeKinds.map((kind) => [kind, new Highlight()]))

  constructor() {
    for (const [kind, highlight] of this.#highlights) CSS.highlights.set(nameOf(kind), highlight)
  }

  show(parts: readonly PlacedPart[]): void {
    for (const { kind, range } of parts) this.#highlights.get(kind)?.add(range)
  }

  hide(parts: readonly PlacedPart[]): void {
    for (const { kind, range } of parts) this.#highlights.get(kind)?.delete(range)
  }

  /** Takes all colours away. */
  end(): void {
    for (const [kind, highlight] of this.#highlights)
      if (CSS.highlights.get(nameOf(kind)) === highlight) CSS.highlights.delete(nameOf(kind))
  }
}

/** As in code.css. */
function nameOf(kind: CodeKind): string {
  return `code-${kind}`
}
