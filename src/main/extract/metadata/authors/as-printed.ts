import { folded } from '../same-text.ts'

/** Between two names: commas, "and", titles and degrees, but no other sentence. */
const LONGEST_GAP = 24

/**
 * Several authors' names as the page prints them together ("Ada Roe, Bo Li and Cy Orr"), where it does so
 * in one line around the title; null where not.
 */
export function asPrinted(names: readonly string[], lines: readonly string[]): string | null {
  const [first] = names
  if (first === undefined || names.length < 2) return null
  for (const line of lines) {
    const start = line.indexOf(first)
    if (start < 0) continue
    let end = start + first.length
    const isWhole = names.slice(1).every((name) => {
      const at = line.indexOf(name, end)
      if (at < 0 || at - end > LONGEST_GAP || folded(line.slice(end, at)).split(' ').length > 3) return false
      end = at + name.length
      return true
    })
    if (isWhole) return line.slice(start, end)
  }
  return null
}
