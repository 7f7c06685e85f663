import { type Match, matchWords, type Pattern } from './match-words.ts'

export interface SnippetPart {
  text: string
  isMarked: boolean
}

/** Characters. */
const LENGTH = 200
const BEFORE = 50
/** Farther in, a long text is not looked through. */
const LOOKED_THROUGH = 200_000

/** The place of a text that shows most of what was looked for, its words marked; null where it has none of it. */
export function snippetOf(text: string, patterns: readonly Pattern[]): SnippetPart[] | null {
  const looked = text.slice(0, LOOKED_THROUGH)
  const matches = matchesForSnippet(looked, patterns)
  const first = bestPlace(matches)
  if (!first) return null
  const start = wordStart(looked, Math.max(0, first.start - BEFORE), first.start)
  const end = wordEnd(looked, Math.max(first.end, Math.min(looked.length, start + LENGTH)))
  const within = matches.filter((match) => match.start >= start && match.end <= end)
  const parts = markParts(looked.slice(start, end), within, start)
  if (start > 0) parts.unshift({ text: '… ', isMarked: false })
  if (end < text.length) parts.push({ text: ' …', isMarked: false })
  return parts
}

/** A text cut into parts, those that were looked for marked. @param offset of the text within the one that was matched */
export function markParts(text: string, matches: readonly Match[], offset = 0): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = 0
  for (const match of [...matches].sort((one, other) => one.start - other.start)) {
    const [start, end] = [match.start - offset, match.end - offset]
    if (start < at) continue
    if (start > at) parts.push({ text: squeeze(text.slice(at, start)), isMarked: false })
    parts.push({ text: squeeze(text.slice(start, end)), isMarked: true })
    at = end
  }
  if (at < text.length) parts.push({ text: squeeze(text.slice(at)), isMarked: false })
  return parts
}

/** The text's matches up to a stretch that shows all of the patterns, which no other can better. */
function matchesForSnippet(text: string, patterns: readonly Pattern[]): Match[] {
  const matches: Match[] = []
  const latest = new Map<number, number>()
  let enough = Number.POSITIVE_INFINITY
  for (const match of matchWords(text, patterns)) {
    if (match.start > enough) break
    matches.push(match)
    latest.set(match.pattern, match.start)
    const isAll =
      latest.size === patterns.length && Math.min(...latest.values()) > match.end - LENGTH + BEFORE
    if (isAll && enough === Number.POSITIVE_INFINITY) enough = match.start + LENGTH
  }
  return matches
}

/** The first match of the stretch that holds most different patterns. */
function bestPlace(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined
  let most = 0
  matches.forEach((match, at) => {
    const different = new Set<number>()
    for (let next = at; next < matches.length; next++) {
      const other = matches[next]
      if (!other || other.end > match.start + LENGTH - BEFORE) break
      different.add(other.pattern)
    }
    if (best === undefined || different.size > most) {
      best = match
      most = different.size
    }
  })
  return best
}

function wordStart(text: string, from: number, upTo: number): number {
  if (from === 0) return 0
  const space = text.slice(from, upTo).search(/\s/)
  return space === -1 ? from : from + space + 1
}

function wordEnd(text: string, from: number): number {
  const space = text.slice(from, from + 30).search(/\s/)
  return space === -1 ? Math.min(text.length, from) : from + space
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ')
}
