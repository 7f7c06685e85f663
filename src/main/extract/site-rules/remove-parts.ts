import type { Discard } from '../cleaning.ts'
import { elementsOf } from '../dom/reshape.ts'

/** Takes the parts away that a site's rule names. */
export function removeNamedParts(root: Element, selectors: readonly string[], discard: Discard): void {
  if (selectors.length === 0) return
  for (const part of elementsOf(root, selectors.join(', '))) if (root.contains(part)) discard(part)
}
