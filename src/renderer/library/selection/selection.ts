/** Which articles of a list are chosen, and where a range begins. */
export interface Selection {
  chosen: ReadonlySet<string>
  /** The article that was chosen last by itself: a range runs from there. */
  anchor: string | null
  /** What was chosen before the range that is being drawn: drawing it shorter gives the rest back. */
  base: ReadonlySet<string>
}

export const NOTHING: Selection = { chosen: new Set(), anchor: null, base: new Set() }

/** Chooses an article, or no longer; the next range begins there. */
export function toggle({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { chosen: next, anchor: id, base: next }
}

/**
 * Chooses all from the anchor to an article, in place of the range that was drawn from there before.
 *
 * @param ids the list in its order, with the article in it
 */
export function extendTo({ anchor, base }: Selection, ids: readonly string[], to: string): Selection {
  const from = anchor === null ? -1 : ids.indexOf(anchor)
  const end = ids.indexOf(to)
  // The anchor may have left the list since.
  const start = from === -1 ? end : from
  const range = ids.slice(Math.min(start, end), Math.max(start, end) + 1)
  return { chosen: new Set([...base, ...range]), anchor: ids[start] ?? to, base }
}

export function chooseAll(ids: readonly string[]): Selection {
  const chosen = new Set(ids)
  return { chosen, anchor: null, base: chosen }
}

/** The selection without what the list no longer holds. The same object where that is nothing. */
export function keepWithin(selection: Selection, ids: readonly string[]): Selection {
  if (selection.chosen.size === 0) return selection
  const held = new Set(ids)
  const chosen = [...selection.chosen].filter((id) => held.has(id))
  if (chosen.length === selection.chosen.size) return selection
  const base = [...selection.base].filter((id) => held.has(id))
  return { ...selection, chosen: new Set(chosen), base: new Set(base) }
}
