import { type FoldedText, foldedText } from './folded-text.ts'

/** Where a text has what is looked for: offsets in UTF-16 code units. */
export interface FoundPlace {
  start: number
  end: number
}

/** Every place of a text that has what was typed, in order, none over another. */
export function findMatches({ folded, origins }: FoldedText, typed: string): FoundPlace[] {
  const sought = foldedText(typed).folded
  if (sought.trim() === '') return []
  const found: FoundPlace[] = []
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + sought.length)) {
    const end = at + sought.length
    // Half of a character's folding is all of it: the "o" of "œ".
    const last = origins[end - 1]
    let behind = end
    while (origins[behind] === last && behind < origins.length - 1) behind++
    found.push({ start: origins[at] ?? 0, end: origins[behind] ?? 0 })
  }
  return found
}
