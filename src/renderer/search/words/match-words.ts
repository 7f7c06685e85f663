import { foldedWords, likelyStretches, type Piece, piecesOf } from './pieces.ts'
import { isUnspaced } from './scripts.ts'
import { spellingsOf } from './spellings.ts'

/** What is marked in a text: words that follow each other, or one run of a script without spaces. */
export interface Pattern {
  /** Folded. */
  words: readonly string[]
  /** The last word may go on. */
  isPrefix: boolean
}

export interface Match {
  /** Offsets in the text, in UTF-16 code units. */
  start: number
  end: number
  /** The pattern's number. */
  pattern: number
}

/** A searched text's patterns: of mixed scripts, each part is marked for itself. */
export function patternsOf(text: string, isUnfinished: boolean): Pattern[] {
  const words = foldedWords(text)
  const runs = words.filter(isUnspaced).map((run) => ({ words: [run], isPrefix: false }))
  const spaced = words.filter((word) => !isUnspaced(word))
  const last = words.at(-1) ?? ''
  const isPrefix = isUnfinished && last.length > 1 && last === spaced.at(-1)
  return spaced.length === 0 ? runs : [...runs, { words: spaced, isPrefix }]
}

/** Where a text has what is looked for, in its order; compares as the index does. Reads no farther than is asked. */
export function* matchWords(text: string, patterns: readonly Pattern[]): Generator<Match> {
  const { matchers, longest, spellings } = preparedFor(patterns)
  for (const { start, end } of likelyStretches(text, spellings)) {
    // The words that a sequence may go on with are read ahead.
    const ahead: Piece[] = []
    for (const piece of piecesOf(text, start)) {
      ahead.push(piece)
      if (ahead[0] && ahead[0].start >= end) break
      if (ahead.length < longest) continue
      yield* matchesAt(ahead, matchers)
      ahead.shift()
    }
    for (; ahead[0] && ahead[0].start < end; ahead.shift()) yield* matchesAt(ahead, matchers)
  }
}

interface Matcher extends Pattern {
  first: string
  isRun: boolean
}

interface Prepared {
  matchers: Matcher[]
  /** Words of the longest pattern. */
  longest: number
  spellings: RegExp
}

const prepared = new WeakMap<readonly Pattern[], Prepared>()

/** Once for all texts that are looked through for the same. */
function preparedFor(patterns: readonly Pattern[]): Prepared {
  const known = prepared.get(patterns)
  if (known) return known
  const matchers = patterns.map((pattern) => {
    const [first = ''] = pattern.words
    return { ...pattern, first, isRun: isUnspaced(first) }
  })
  const made = {
    matchers,
    longest: Math.max(1, ...patterns.map(({ words }) => words.length)),
    spellings: spellingsOf(matchers.map(({ first }) => first)),
  }
  prepared.set(patterns, made)
  return made
}

function* matchesAt(pieces: readonly Piece[], matchers: readonly Matcher[]): Generator<Match> {
  const [piece] = pieces
  if (!piece) return
  for (let pattern = 0; pattern < matchers.length; pattern++) {
    const matcher = matchers[pattern]
    if (!matcher) continue
    if (matcher.isRun) {
      for (const { start, end } of matchRun(piece, matcher.first)) yield { start, end, pattern }
    } else if (piece.folded.startsWith(matcher.first)) {
      const last = endOfSequence(pieces, matcher)
      if (last) yield { start: piece.start, end: last.end, pattern }
    }
  }
}

function endOfSequence(pieces: readonly Piece[], { words, isPrefix }: Pattern): Piece | undefined {
  const isThere = words.every((word, offset) => {
    const folded = pieces[offset]?.folded
    return folded === word || (isPrefix && offset === words.length - 1 && folded?.startsWith(word))
  })
  return isThere ? pieces[words.length - 1] : undefined
}

function matchRun(piece: Piece, run: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  // Folding that changes lengths (half-width letters) leaves no offsets: the whole run is marked.
  const isExact = piece.folded.length === piece.end - piece.start
  for (let at = piece.folded.indexOf(run); at !== -1; at = piece.folded.indexOf(run, at + run.length)) {
    if (!isExact) return [piece]
    found.push({ start: piece.start + at, end: piece.start + at + run.length })
  }
  return found
}
