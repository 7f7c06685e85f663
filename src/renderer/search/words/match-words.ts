import { fold } from './fold.ts'
import { isUnspaced, NOT_WORD, UNSPACED_RUN, WORD_OR_RUN } from './scripts.ts'

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

/** Where a text has what is looked for, in its order; compares as the index does. */
export function matchWords(text: string, patterns: readonly Pattern[]): Match[] {
  const pieces = piecesOf(text)
  const matches: Match[] = []
  pieces.forEach((piece, at) => {
    patterns.forEach((pattern, number) => {
      const found = isUnspaced(pattern.words[0] ?? '')
        ? matchRun(piece, pattern.words[0] ?? '')
        : matchSequence(pieces, at, pattern)
      matches.push(...found.map(({ start, end }) => ({ start, end, pattern: number })))
    })
  })
  return matches
}

interface Piece {
  start: number
  end: number
  folded: string
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(WORD_OR_RUN)].flatMap(({ 0: word, index }) =>
    foldedWords(word).map((folded) => ({ start: index, end: index + word.length, folded })),
  )
}

function foldedWords(text: string): string[] {
  return fold(text.replace(NOT_WORD, ' ')).replace(NOT_WORD, ' ').match(WORD_OR_RUN) ?? []
}

function matchSequence(pieces: readonly Piece[], at: number, { words, isPrefix }: Pattern): [Piece] | [] {
  const isThere = words.every((word, offset) => {
    const folded = pieces[at + offset]?.folded
    return folded === word || (isPrefix && offset === words.length - 1 && folded?.startsWith(word))
  })
  const [first, last] = [pieces[at], pieces[at + words.length - 1]]
  return isThere && first && last ? [{ ...first, end: last.end }] : []
}

function matchRun(piece: Piece, run: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  if (piece.folded.search(UNSPACED_RUN) !== 0) return found
  // Folding that changes lengths (half-width letters) leaves no offsets: the whole run is marked.
  const isExact = piece.folded.length === piece.end - piece.start
  for (let at = piece.folded.indexOf(run); at !== -1; at = piece.folded.indexOf(run, at + run.length)) {
    if (!isExact) return [piece]
    found.push({ start: piece.start + at, end: piece.start + at + run.length })
  }
  return found
}
